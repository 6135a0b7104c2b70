import { expect, test } from "vitest";
import { differingLines } from "./differing-lines.ts";

test("lines that differ are found from both sides", () => {
  expect(differingLines("a\nb\nc", "a\nc")).toEqual([2]);
  expect(differingLines("a\nc", "a\nb\nc")).toEqual([]);
  expect(differingLines("a\nx\nc", "a\ny\nc")).toEqual([2]);
});
