import { expect, test } from "vitest";
import { roundedPath, straightened } from "./edge-ways.ts";

const stairs = {
  from: "a",
  to: "b",
  points: [
    { x: 0, y: 0 },
    { x: 0, y: 10 },
    { x: 50, y: 10 },
    { x: 50, y: 100 },
    { x: 80, y: 100 },
    { x: 80, y: 200 },
    { x: 20, y: 200 },
    { x: 20, y: 220 },
  ],
};
const bends = (ways: readonly { points: readonly unknown[] }[]) =>
  ways.map(({ points }) => points.length - 2);

test("stairs become as straight as their ends allow", () => {
  const [way] = straightened([stairs], []);
  expect(bends([way ?? stairs])).toEqual([2]);
  expect(way?.points[0]).toEqual({ x: 0, y: 0 });
  expect(way?.points.at(-1)).toEqual({ x: 20, y: 220 });
});

test("a way keeps around a node, and clear of another skill's edge", () => {
  const box = { x: -10, y: 40, width: 40, height: 40 };
  const [way] = straightened([stairs], [box]);
  for (const [index, point] of (way?.points ?? []).slice(1).entries()) {
    const before = way?.points[index] ?? point;
    const isInside =
      Math.min(point.x, before.x) < 30 &&
      Math.max(point.x, before.x) > -10 &&
      Math.min(point.y, before.y) < 80 &&
      Math.max(point.y, before.y) > 40;
    expect(isInside).toBe(false);
  }
  const walls = [0, 20, 50, 80].map((x) => ({
    from: "c",
    to: "d",
    points: [
      { x: x + 2, y: 20 },
      { x: x + 2, y: 190 },
    ],
  }));
  expect(bends(straightened([stairs, ...walls], [])).at(0)).toBe(6);
});

test("bends are round, no wider than there is room", () => {
  expect(
    roundedPath([
      { x: 0, y: 0 },
      { x: 0, y: 100 },
      { x: 4, y: 100 },
    ]),
  ).toBe("M0 0L0 98Q0 100 2 100L4 100");
  expect(roundedPath([])).toBe("");
});
