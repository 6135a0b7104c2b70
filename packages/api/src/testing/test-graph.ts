import * as fc from "fast-check";
import { skillAreas } from "../services/guide/guide-library.ts";
import { sampleLevels } from "../contract/sample.ts";
import { type PlacedSkill } from "../services/roadmap/place-skills.ts";

/** Skills by id with their prerequisites, for a test: all of one area and level. */
export function graphOf(
  prerequisites: Record<string, readonly string[]>,
): Map<string, PlacedSkill> {
  return new Map(
    Object.entries(prerequisites).map(([id, before]) => [
      id,
      { id, prerequisites: before, area: "apis", level: "junior" },
    ]),
  );
}

/** Acyclic graphs of up to thirty skills, in no order that helps. */
export const anyGraph: fc.Arbitrary<Map<string, PlacedSkill>> = fc
  .array(
    fc.record({
      before: fc.array(fc.nat(29), { maxLength: 4 }),
      area: fc.constantFrom(...skillAreas),
      level: fc.constantFrom(...sampleLevels),
      place: fc.nat(),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((drafts) => {
    const skills = drafts.map(({ before, area, level }, index) => ({
      id: `s${index}`,
      area,
      level,
      prerequisites: [...new Set(before)].filter((each) => each < index).map((each) => `s${each}`),
    }));
    const shuffled = skills.toSorted(
      (a, b) => (drafts[skills.indexOf(a)]?.place ?? 0) - (drafts[skills.indexOf(b)]?.place ?? 0),
    );
    return new Map(shuffled.map((skill) => [skill.id, skill]));
  });
