import { expect, test } from "vitest";
import { groupTicks, stripText, type Tick, type TickOutcome } from "./evidence-strip.tsx";

function tick(id: string, responsibility: Tick["responsibility"], outcome: TickOutcome): Tick {
  return { id, title: id, responsibility, outcome, weight: 1 };
}

const ticks = [
  tick("plan", "performance", "limit"),
  tick("rows", "databases", "passed"),
  tick("ties", "databases", "failed"),
  tick("twice", "apis", "fault"),
];

test("responsibilities stand in their fixed order, whatever order the checks came in", () => {
  expect(groupTicks(ticks).map((group) => group.responsibility)).toEqual([
    "databases",
    "apis",
    "performance",
  ]);
});

test("the strip is told in words, counting only what passed", () => {
  expect(stripText(ticks)).toBe("Databases 1 of 2, APIs 0 of 1, Performance 0 of 1");
  expect(stripText([])).toBe("No work yet");
});
