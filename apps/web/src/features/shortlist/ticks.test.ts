import { expect, test } from "vitest";
import { alignedTicks, placesOf, type Row } from "./ticks.ts";

function row(id: string, ticks: [sample: string, check: string][]): Row {
  return {
    id,
    ticks: ticks.map(([sampleId, checkId]) => ({
      sampleId,
      checkId,
      title: checkId,
      responsibility: "apis",
      outcome: "passed",
      weight: 1,
    })),
  } as unknown as Row;
}

const samples = [{ sampleId: "first" }, { sampleId: "second" }];

test("work that was not handed in shows as not attempted, in its place", () => {
  const whole = row("a", [
    ["first", "x"],
    ["second", "y"],
    ["second", "z"],
  ]);
  const half = row("b", [
    ["second", "y"],
    ["second", "z"],
  ]);
  const ticks = alignedTicks(samples, [whole, half]).get(half.id);
  expect(ticks?.map((tick) => [tick.id, tick.outcome])).toEqual([
    ["first/x", "none"],
    ["second/y", "passed"],
    ["second/z", "passed"],
  ]);
});

test("who has handed in nothing has no strip, and a sample that nobody has handed in has no ticks", () => {
  const rows = [row("a", [["first", "x"]]), row("b", [])];
  const ticks = alignedTicks(samples, rows);
  expect(rows.map(({ id }) => ticks.get(id)?.length)).toEqual([1, 0]);
});

test("the same points are the same place", () => {
  const rows = [90, 90, 76.94, 76.91, 12].map(
    (points, at) => ({ id: String(at), rank: { points } }) as unknown as Row,
  );
  expect([...placesOf(rows).values()]).toEqual([1, 1, 3, 3, 5]);
});
