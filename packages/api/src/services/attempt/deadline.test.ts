import { expect, test } from "vitest";
import { closingTime, deadlineOf, isTimeUp } from "./deadline.ts";

const clock = {
  startedAt: new Date("2026-05-04T10:00:00Z"),
  minutes: 40,
  multiplier: 1,
  givenBackSeconds: 0,
  dueAt: null,
};

test("time is up after the minutes allowed", () => {
  expect(deadlineOf(clock)).toEqual(new Date("2026-05-04T10:40:00Z"));
});

test("a multiplier and time given back move the end", () => {
  expect(deadlineOf({ ...clock, multiplier: 1.25, givenBackSeconds: 90 })).toEqual(
    new Date("2026-05-04T10:51:30Z"),
  );
});

test("the application's own end comes first, and a fault of ours moves that too", () => {
  const dueAt = new Date("2026-05-04T10:15:00Z");
  expect(deadlineOf({ ...clock, multiplier: 2, dueAt })).toEqual(dueAt);
  expect(deadlineOf({ ...clock, dueAt, givenBackSeconds: 60 })).toEqual(
    new Date("2026-05-04T10:16:00Z"),
  );
});

test("what left in time is taken for half a minute more", () => {
  expect(closingTime(clock)).toEqual(new Date("2026-05-04T10:40:30Z"));
  expect(isTimeUp(clock, new Date("2026-05-04T10:40:29.999Z"))).toBe(false);
  expect(isTimeUp(clock, new Date("2026-05-04T10:40:30Z"))).toBe(true);
});

test("practice has no end", () => {
  expect(deadlineOf({ ...clock, minutes: null })).toBeNull();
  expect(isTimeUp({ ...clock, minutes: null }, new Date("2099-01-01T00:00:00Z"))).toBe(false);
});
