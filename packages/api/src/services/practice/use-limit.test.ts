import { expect, test } from "vitest";
import { nextAllowed, useLimits } from "./use-limit.ts";

const { visitor } = useLimits.submit;
const now = new Date("2026-05-04T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

test("twenty submissions in ten minutes, and the next when the first of them is ten minutes old", () => {
  const nineteen = Array.from({ length: 19 }, (_, index) => minutesAgo(index / 2));
  expect(nextAllowed(visitor, nineteen, now)).toBeNull();
  expect(nextAllowed(visitor, [...nineteen, minutesAgo(9.5)], now)).toEqual(
    new Date("2026-05-04T12:00:30Z"),
  );
});

test("what is long past does not count", () => {
  expect(
    nextAllowed(
      visitor,
      Array.from({ length: 50 }, () => minutesAgo(11)),
      now,
    ),
  ).toBeNull();
});

test("two hundred in a day, however they are spread", () => {
  const many = Array.from({ length: 200 }, (_, index) => minutesAgo(20 + index));
  expect(nextAllowed(visitor, many, now)).toEqual(minutesAgo(219 - 24 * 60));
});
