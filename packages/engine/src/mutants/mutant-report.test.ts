import { expect, test } from "vitest";
import { mutantReport } from "./mutant-report.ts";

const survivor = (id: string) => ({ id, file: "query.sql", line: 1, change: "a → b" });

test("nine in ten have to die, those that are equivalent set apart", () => {
  const run = { killed: 9, survived: [survivor("x"), survivor("y")] };
  expect(mutantReport(run, {}).reasons).toEqual([
    "9 of 11 mutants of the reference die, nine in ten must: x (a → b), y (a → b)",
  ]);
  const mutants = { equivalent: [{ id: "x", why: "it is" }] };
  expect(mutantReport(run, { mutants })).toEqual({
    report: { total: 11, killed: 9, equivalent: 1, survived: [survivor("y")] },
    reasons: [],
  });
});

test("what is called equivalent has to be a mutant that survives", () => {
  const mutants = { equivalent: [{ id: "gone", why: "it was" }] };
  expect(mutantReport({ killed: 9, survived: [] }, { mutants }).reasons).toEqual([
    "mutants.equivalent names gone, which is no mutant that survives",
  ]);
});
