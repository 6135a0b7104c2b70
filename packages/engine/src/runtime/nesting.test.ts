import { expect, test } from "vitest";
import { nestsDeeper } from "./nesting.ts";

test("depth is counted outside of strings", () => {
  expect(nestsDeeper('[{"a":[1]}]', 3)).toBe(false);
  expect(nestsDeeper('[{"a":[1]}]', 2)).toBe(true);
  expect(nestsDeeper('["[[[[{{{", "\\"[[["]', 1)).toBe(false);
  expect(nestsDeeper("[[],[],[]]", 2)).toBe(false);
  expect(nestsDeeper("[".repeat(1_000_000), 500)).toBe(true);
});
