import { expect, test } from "vitest";
import { hindranceOf } from "./hindrance.ts";

const now = new Date("2026-05-04T12:00:00Z");
const terms = {
  state: "active",
  source: "applied",
  jobState: "published",
  dueAt: null,
  addressProved: true,
} as const;

test("work can begin on an active application to an open job", () => {
  expect(hindranceOf(terms, now)).toBeNull();
  expect(hindranceOf({ ...terms, dueAt: new Date("2026-05-04T12:00:01Z") }, now)).toBeNull();
});

test("who applied must have proved the address; an invitation's link is proof by itself", () => {
  expect(hindranceOf({ ...terms, addressProved: false }, now)).toBe("address-not-verified");
  expect(hindranceOf({ ...terms, addressProved: false, source: "invited" }, now)).toBeNull();
});

test("not after the invitation's end, nor on a closed job, nor when the application is over", () => {
  expect(hindranceOf({ ...terms, dueAt: now }, now)).toBe("past-due");
  expect(hindranceOf({ ...terms, jobState: "closed" }, now)).toBe("job-closed");
  expect(hindranceOf({ ...terms, state: "withdrawn" }, now)).toBe("application-not-active");
  expect(hindranceOf({ ...terms, state: "declined" }, now)).toBe("application-not-active");
});
