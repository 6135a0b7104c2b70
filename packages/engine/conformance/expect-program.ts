import { expect } from "vitest";
import { type CheckResult, type Verdict } from "../src/verdict.ts";
import { type Expected } from "./program.ts";
import { secret } from "./samples.ts";

/** Holds a verdict against what the program must come to; nothing that a candidate reads may give the checks away. */
export function expectProgram(verdict: Verdict, { outcome, limit, message }: Expected): void {
  const worst = verdict.checks.find((check) => check.outcome === verdict.outcome);
  expect(worst && summary(worst)).toMatchObject({ outcome, limit: limit ?? null });
  if (message !== undefined) expect(worst?.message).toContain(message);
  for (const check of verdict.checks.filter(({ visible }) => visible)) {
    expect(JSON.stringify(check)).not.toContain(secret);
  }
  for (const { log } of verdict.checks) expect(log.join("\n")).not.toContain(secret);
}

/** What a failing comparison should show. */
function summary({ outcome, limit, message }: CheckResult) {
  return { outcome, limit, message };
}
