import { expect, test } from "vitest";
import { announcement, leftWords, timeLeft } from "./clock-time.ts";

const minute = 60_000;

test("the time left is counted on the server's clock", () => {
  const deadline = "2026-11-22T12:00:00.000Z";
  const now = Date.parse("2026-11-22T11:50:00.000Z");
  expect(timeLeft({ deadline, offset: 2 * minute, now })).toBe(8 * minute);
  expect(timeLeft({ deadline, offset: 20 * minute, now })).toBe(0);
});

test("it is told in whole minutes, never in seconds that tick", () => {
  expect(leftWords(65 * minute)).toBe("1 h 5 min left");
  expect(leftWords(60 * minute)).toBe("1 h left");
  expect(leftWords(23 * minute + 1)).toBe("24 min left");
  expect(leftWords(30_000)).toBe("Under a minute left");
  expect(leftWords(0)).toBe("Time is up");
});

test("ten and two minutes before the end are announced, and the end", () => {
  expect(announcement(10 * minute + 1, 10 * minute)).toBe("10 minutes left.");
  expect(announcement(10 * minute, 9 * minute)).toBeNull();
  expect(announcement(2 * minute + 500, 2 * minute - 500)).toBe("2 minutes left.");
  expect(announcement(500, 0)).toBe("Time is up.");
});
