import { expect, test } from "vitest";
import { labelLines } from "./label-lines.ts";

test("a title is broken between words so that it fits", () => {
  expect(labelLines("Joins")).toEqual(["Joins"]);
  expect(labelLines("Queues and background work")).toEqual(["Queues and", "background work"]);
  expect(labelLines("Explaining to non-technical people")).toEqual([
    "Explaining to",
    "non-technical",
    "people",
  ]);
});

test("a title that is longer than a node is cut", () => {
  expect(labelLines("Everything that nobody ever wanted to know more")).toEqual([
    "Everything that",
    "nobody ever",
    "wanted to know…",
  ]);
});
