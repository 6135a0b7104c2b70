import type { Outcome, Verdict } from "@unsung/engine";
import { expect, test } from "vitest";
import { checksThatDiffer } from "./hosts-differ.ts";

const files = [{ path: "query.sql", start: "", submitted: "select 1" }];

test("a check that passed here and failed on the server is named", () => {
  expect(
    checksThatDiffer(runOf("select 1", "passed"), { files, checks: [checkOf("failed")] }),
  ).toEqual(["A title"]);
});

test("nothing is said of another text, of no run, and of the same outcome", () => {
  expect(
    checksThatDiffer(runOf("select 2", "passed"), { files, checks: [checkOf("failed")] }),
  ).toEqual([]);
  expect(checksThatDiffer(null, { files, checks: [checkOf("failed")] })).toEqual([]);
  expect(
    checksThatDiffer(runOf("select 1", "failed"), { files, checks: [checkOf("failed")] }),
  ).toEqual([]);
});

function checkOf(outcome: Outcome) {
  return { id: "a", title: "A title", visible: true, outcome, weight: 1, detail: null };
}

function runOf(text: string, outcome: Outcome) {
  const check = { limit: null, message: null, expected: null, actual: null, cost: null, log: [] };
  const verdict: Verdict = {
    outcome,
    score: 0,
    checks: [{ id: "a", title: "A title", visible: true, outcome, weight: 1, ...check }],
    sample: { id: "s", version: 1, hash: "sha256:s", variant: {} },
    submission: { hash: "sha256:u" },
    engine: { version: "0", postgres: "18", quickjs: "0" },
  };
  return { verdict, files: { "query.sql": text } };
}
