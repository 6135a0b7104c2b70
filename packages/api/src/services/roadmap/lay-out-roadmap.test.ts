import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sampleLevels } from "../../contract/sample.ts";
import { anyGraph } from "../../testing/test-graph.ts";
import { skillAreas } from "../guide/guide-library.ts";
import { layOutRoadmap } from "./lay-out-roadmap.ts";
import { placeSkills } from "./place-skills.ts";

test("of any graph: each skill has a cell of its own, below all of its prerequisites and among its area's columns", () => {
  fc.assert(
    fc.property(anyGraph, (skills) => {
      const { cells, columns, bands } = placeSkills(skills, skillAreas);
      expect(new Set(cells.keys())).toEqual(new Set(skills.keys()));
      const taken = [...skills.values()].map(({ id, area }) => {
        const { row = -1, column = -1 } = cells.get(id) ?? {};
        expect(column).toBeGreaterThanOrEqual(0);
        expect(column).toBeLessThan(columns.get(area) ?? 0);
        return `${area} ${row} ${column}`;
      });
      expect(new Set(taken).size).toBe(taken.length);
      for (const { id, prerequisites } of skills.values())
        for (const before of prerequisites)
          expect(cells.get(before)?.row).toBeLessThan(cells.get(id)?.row ?? -1);
      expect(bands.map(({ level }) => level)).toEqual(sampleLevels);
    }),
  );
});

test("of any graph: no two skills overlap, all of it lies inside, and every edge has a way", async () => {
  await fc.assert(
    fc.asyncProperty(anyGraph, async (skills) => {
      const { places, node, width, height, edges } = await layOutRoadmap(skills);
      const all = [...places.values()];
      for (const [index, a] of all.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(0);
        expect(a.x + node.width).toBeLessThanOrEqual(width);
        expect(a.y + node.height).toBeLessThanOrEqual(height);
        for (const b of all.slice(index + 1))
          expect(Math.abs(a.x - b.x) >= node.width || Math.abs(a.y - b.y) >= node.height).toBe(
            true,
          );
      }
      for (const { path } of edges) expect(path).toMatch(/^M[\d.]+ [\d.]+L/);
    }),
    { numRuns: 12 },
  );
});
