import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dependentsOf, drawnEdges, inLearningOrder, withPrerequisites } from "./skill-graph.ts";
import { anyGraph, graphOf } from "../../testing/test-graph.ts";

test("a way holds everything that its goal rests on, and nothing else", () => {
  const skills = graphOf({ a: [], b: ["a"], c: ["b"], d: ["a"], e: [] });
  expect([...withPrerequisites(skills, ["c"])].toSorted()).toEqual(["a", "b", "c"]);
  expect(withPrerequisites(skills, ["nothing"]).size).toBe(0);
});

test("the order of learning goes by the catalogue where the graph leaves a choice", () => {
  const skills = graphOf({ late: ["first"], other: [], first: [], last: ["late", "other"] });
  expect(inLearningOrder(skills, new Set(["last", "late", "first", "other"]))).toEqual([
    "other",
    "first",
    "late",
    "last",
  ]);
});

test("a circle is told to its end", () => {
  const skills = graphOf({ a: ["b"], b: ["a"], c: [] });
  expect(inLearningOrder(skills, new Set(["a", "b", "c"]))).toEqual(["c", "a", "b"]);
});

test("of any graph: what is learned stands behind all that it rests on, each once", () => {
  fc.assert(
    fc.property(anyGraph, fc.nat(), (skills, pick) => {
      const ids = [...skills.keys()];
      const goal = ids[pick % ids.length] ?? "";
      const way = withPrerequisites(skills, [goal]);
      const order = inLearningOrder(skills, way);
      expect(new Set(order)).toEqual(way);
      expect(order).toHaveLength(way.size);
      expect(order.at(-1)).toBe(goal);
      for (const [index, id] of order.entries())
        for (const before of skills.get(id)?.prerequisites ?? [])
          expect(order.indexOf(before)).toBeLessThan(index);
    }),
  );
});

test("of any graph: the edges that are drawn lead as far as all of them", () => {
  fc.assert(
    fc.property(anyGraph, (skills) => {
      const edges = drawnEdges(skills);
      const drawn = new Map(
        [...skills.keys()].map((id) => [
          id,
          { id, prerequisites: edges.filter(({ to }) => to === id).map(({ from }) => from) },
        ]),
      );
      for (const id of skills.keys())
        expect(withPrerequisites(drawn, [id])).toEqual(withPrerequisites(skills, [id]));
    }),
  );
});

test("of any graph: a skill is a dependent of its prerequisites", () => {
  fc.assert(
    fc.property(anyGraph, (skills) => {
      const dependents = dependentsOf(skills);
      for (const { id, prerequisites } of skills.values())
        for (const before of prerequisites) expect(dependents.get(before)).toContain(id);
    }),
  );
});
