import { expect, test } from "vitest";
import { firstView, panned, showing, wholeView, zoomed } from "./view-box.ts";

const picture = { x: -50, y: -40, width: 2000, height: 1500 };
const frame = { width: 1000, height: 600 };
const within = { picture, frame };

test("at first the words can be read, from the picture's beginning on", () => {
  expect(firstView(picture, frame)).toEqual({ x: -50, y: -40, scale: 0.68 });
  expect(firstView(picture, { width: 1800, height: 900 }).scale).toBe(0.9);
});

test("the whole picture fits, in the middle of what is left over", () => {
  expect(wholeView(picture, frame)).toEqual({ x: -300, y: -40, scale: 0.4 });
});

test("the point under the hand stays while everything grows around it", () => {
  const before = { x: 200, y: 300, scale: 1 };
  const after = zoomed(before, { by: 1.25, at: { x: 400, y: 200 } }, within);
  expect(after.scale).toBe(1.25);
  expect(after.x + 400 / after.scale).toBeCloseTo(600);
  expect(after.y + 200 / after.scale).toBeCloseTo(500);
});

test("nothing gets smaller than the whole picture, nor larger than twice its size", () => {
  const view = { x: 0, y: 0, scale: 1 };
  expect(zoomed(view, { by: 0.01, at: { x: 0, y: 0 } }, within).scale).toBe(0.4);
  expect(zoomed(view, { by: 100, at: { x: 0, y: 0 } }, within).scale).toBe(2);
});

test("moving ends at the picture's edges", () => {
  const view = { x: 0, y: 0, scale: 1 };
  expect(panned(view, { dx: 100, dy: 50 }, within)).toEqual({ x: 100, y: 50, scale: 1 });
  expect(panned(view, { dx: -500, dy: 9000 }, within)).toEqual({ x: -50, y: 860, scale: 1 });
});

test("a place outside comes into sight, one inside moves nothing", () => {
  const view = { x: 0, y: 0, scale: 1 };
  const inside = { x: 100, y: 100, width: 132, height: 46 };
  expect(showing(view, inside, within)).toEqual(view);
  const outside = { x: 1400, y: 100, width: 132, height: 46 };
  expect(showing(view, outside, within)).toEqual({ x: 580, y: 0, scale: 1 });
});
