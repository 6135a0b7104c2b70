import { checkBudget } from "./budget-check.ts";
import { runChecks } from "./checks/run-checks.ts";
import { type ReservedHost } from "./host.ts";
import { gradeQuery } from "./query/grade-query.ts";
import { type ReferenceCache } from "./reference-cache.ts";
import { entryFile, type PublicSample, type Sample } from "./sample/sample.ts";
import { applyMigration } from "./schema/apply-migration.ts";
import { type CheckResult } from "./verdict.ts";

export type KindRun = {
  sample: Sample | PublicSample;
  /** start/ with the submission laid over it. */
  files: Record<string, string>;
  host: ReservedHost;
  which: "all" | "visible";
  references: ReferenceCache;
  untilFailed?: boolean;
  signal?: AbortSignal;
};

/** Runs a submission's checks, in whatever way its kind is graded. */
export async function runKind(run: KindRun): Promise<CheckResult[]> {
  const { sample, files, host, which, references } = run;
  const { manifest } = sample;
  const entry = files[entryFile(manifest)] ?? "";
  switch (manifest.kind) {
    case "query":
      return gradeQuery({ sample, text: entry, host, which, references }, manifest.query);
    case "schema":
      return runChecks({ ...run, prepareDatabase: applyMigration(entry) });
    case "handler":
    case "function": {
      const results = await runChecks(run);
      if (run.untilFailed && results.some(({ outcome }) => outcome !== "passed")) return results;
      const budget = await checkBudget(run, results);
      return budget ? [...results, budget] : results;
    }
    default:
      return manifest satisfies never;
  }
}
