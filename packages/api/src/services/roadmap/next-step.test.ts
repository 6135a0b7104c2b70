import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyGraph, graphOf } from "../../testing/test-graph.ts";
import { nextStep } from "./next-step.ts";
import { withPrerequisites } from "./skill-graph.ts";

const shop = graphOf({
  model: [],
  joins: ["model"],
  totals: ["joins"],
  windows: ["totals"],
  http: [],
  rest: ["http"],
});
const one = (...ids: string[]) => new Map(ids.map((id) => [id, 1]));
const none: ReadonlySet<string> = new Set();

test("that on which most of the goal waits comes first", () => {
  const minutes = new Map([
    ["joins", 30],
    ["totals", 10],
    ["windows", 10],
    ["rest", 5],
  ]);
  expect(
    nextStep({ skills: shop, wanted: one("totals", "windows", "rest"), proved: none, minutes }),
  ).toEqual({ skillId: "joins", waiting: 2, prerequisites: { proved: 0, all: 1 } });
});

test("a skill is not next before what it rests on and a sample proves, however far below", () => {
  const minutes = new Map([
    ["joins", 30],
    ["windows", 10],
  ]);
  const wanted = one("windows");
  expect(nextStep({ skills: shop, wanted, proved: none, minutes })?.skillId).toBe("joins");
  expect(nextStep({ skills: shop, wanted, proved: new Set(["joins"]), minutes })).toEqual({
    skillId: "windows",
    waiting: 1,
    prerequisites: { proved: 0, all: 1 },
  });
});

test("who proved what rests on a skill is not asked for that skill", () => {
  const minutes = new Map([
    ["joins", 30],
    ["totals", 10],
    ["windows", 10],
  ]);
  const proved = new Set(["totals"]);
  expect(
    nextStep({ skills: shop, wanted: one("joins", "windows"), proved, minutes }),
  ).toMatchObject({ skillId: "joins" });
  expect(nextStep({ skills: shop, wanted: one("windows"), proved, minutes })).toMatchObject({
    skillId: "windows",
    prerequisites: { proved: 1, all: 1 },
  });
});

test("a heavier skill outweighs two light ones, and of equal ones the shortest sample wins", () => {
  const minutes = new Map([
    ["joins", 30],
    ["totals", 10],
    ["rest", 50],
    ["http", 40],
  ]);
  const wanted = new Map([
    ["joins", 1],
    ["totals", 1],
    ["rest", 3],
  ]);
  expect(nextStep({ skills: shop, wanted, proved: none, minutes })?.skillId).toBe("http");
  expect(
    nextStep({ skills: shop, wanted: one("joins", "rest"), proved: new Set(["http"]), minutes })
      ?.skillId,
  ).toBe("joins");
});

test("where all that can be proved is proved, nothing is next", () => {
  const minutes = new Map([["joins", 30]]);
  expect(
    nextStep({ skills: shop, wanted: one("joins", "http"), proved: new Set(["joins"]), minutes }),
  ).toBeNull();
});

const anySituation = fc
  .record({ skills: anyGraph, time: fc.func(fc.nat(60)), state: fc.func(fc.nat(3)) })
  .map(({ skills, time, state }) => {
    const ids = [...skills.keys()];
    const minutes = new Map(ids.filter((id) => time(id) > 20).map((id) => [id, time(id)] as const));
    return {
      skills,
      minutes,
      proved: new Set(ids.filter((id) => minutes.has(id) && state(id) === 0)),
      wanted: one(...ids.filter((id) => state(id) !== 1)),
    };
  });

test("of any graph: the next step is on the way, not proved, provable and ready", () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      const { skills, wanted, proved, minutes } = situation;
      const known = withPrerequisites(skills, proved);
      const way = withPrerequisites(skills, wanted.keys());
      const chosen = [nextStep(situation)].filter((each) => each !== null);
      for (const { skillId, waiting } of chosen) {
        expect(way.has(skillId) && minutes.has(skillId) && !proved.has(skillId)).toBe(true);
        expect(waiting).toBeGreaterThan(0);
        const before = withPrerequisites(skills, skills.get(skillId)?.prerequisites ?? []);
        expect([...before].filter((id) => minutes.has(id) && !known.has(id))).toEqual([]);
      }
    }),
  );
});

test("of any graph: there is a next step while a wanted skill that can be proved is not", () => {
  fc.assert(
    fc.property(anySituation, (situation) => {
      const { wanted, proved, minutes } = situation;
      const left = [...wanted.keys()].some((id) => minutes.has(id) && !proved.has(id));
      expect(left && nextStep(situation) === null).toBe(false);
    }),
  );
});
