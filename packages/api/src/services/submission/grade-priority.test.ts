import { expect, test } from "vitest";
import { gradePriority, nextTryAfter, regradePriority } from "./grade-priority.ts";

test("hiring comes before practice, practice before visitors, regrades last", () => {
  const priorities = [
    gradePriority({ hiring: true, signedIn: true }),
    gradePriority({ hiring: false, signedIn: true }),
    gradePriority({ hiring: false, signedIn: false }),
    regradePriority,
  ];
  expect(priorities).toEqual(priorities.toSorted((a, b) => b - a));
  expect(new Set(priorities).size).toBe(4);
});

test("a grading that met a fault is tried again later and later, and in the end left to a person", () => {
  expect([1, 2, 3, 8, 9].map(nextTryAfter)).toEqual([5, 10, 20, 640, null]);
});
