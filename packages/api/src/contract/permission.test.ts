import { expect, test } from "vitest";
import { mayDo } from "./permission.ts";

test("an owner may do what anybody may, and only owners change who belongs", () => {
  expect(mayDo("owner", "member.change")).toBe(true);
  expect(mayDo("recruiter", "member.change")).toBe(false);
});

test("an interviewer reads and notes, and neither decides nor learns names", () => {
  expect(mayDo("interviewer", "application.read")).toBe(true);
  expect(mayDo("interviewer", "note.write")).toBe(true);
  expect(mayDo("interviewer", "application.decide")).toBe(false);
  expect(mayDo("interviewer", "application.reveal")).toBe(false);
});
