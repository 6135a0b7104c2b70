import { expect, test } from "vitest";
import { lineage, neighbour } from "./neighbours.ts";

const places = [
  { id: "http", x: 0, y: 0 },
  { id: "sql", x: 200, y: 0 },
  { id: "rest", x: 20, y: 100 },
  { id: "joins", x: 220, y: 104 },
  { id: "paging", x: 100, y: 200 },
];
const edges = [
  { from: "http", to: "rest" },
  { from: "sql", to: "joins" },
  { from: "rest", to: "paging" },
  { from: "joins", to: "paging" },
];
const from = (key: "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight", id: string) =>
  neighbour(key, id, { places, edges });

test("up leads to what a skill rests on, down to what rests on it, the nearest first", () => {
  expect(from("ArrowDown", "http")).toBe("rest");
  expect(from("ArrowUp", "paging")).toBe("rest");
  expect(from("ArrowUp", "http")).toBeNull();
  expect(from("ArrowDown", "paging")).toBeNull();
});

test("left and right lead along the row", () => {
  expect(from("ArrowRight", "rest")).toBe("joins");
  expect(from("ArrowLeft", "joins")).toBe("rest");
  expect(from("ArrowLeft", "http")).toBeNull();
});

test("a skill's line is all before and all after it, without what is only beside it", () => {
  const line = lineage("rest", edges);
  expect([...line.skills].toSorted()).toEqual(["http", "paging", "rest"]);
  expect(edges.filter(line.isPart)).toEqual([
    { from: "http", to: "rest" },
    { from: "rest", to: "paging" },
  ]);
});
