import { expect, test } from "vitest";
import { stepAfterKey, stepAtPlace } from "./request-walk.ts";

test("arrows walk from step to step and stop at both ends", () => {
  expect(stepAfterKey("ArrowRight", { step: 0, count: 3 })).toBe(1);
  expect(stepAfterKey("ArrowRight", { step: 2, count: 3 })).toBe(2);
  expect(stepAfterKey("ArrowLeft", { step: 0, count: 3 })).toBe(0);
  expect(stepAfterKey("End", { step: 0, count: 3 })).toBe(2);
  expect(stepAfterKey("Home", { step: 2, count: 3 })).toBe(0);
  expect(stepAfterKey("a", { step: 1, count: 3 })).toBeNull();
});

test("a place leads to its next step, and round again", () => {
  const places = ["client", "api", "client"];
  expect(stepAtPlace(places, "client", 0)).toBe(2);
  expect(stepAtPlace(places, "client", 2)).toBe(0);
  expect(stepAtPlace(places, "database", 0)).toBeNull();
});
