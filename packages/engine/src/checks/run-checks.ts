import { type GuestOptions, type Host, type SampleDatabase } from "../host.ts";
import { type CheckFinding, checkResult } from "../check-result.ts";
import { functionPrelude } from "../function/function-prelude.ts";
import { handlerPrelude } from "../handler/handler-prelude.ts";
import { type SampleManifest } from "../sample/manifest.ts";
import { entryFile, type Sample } from "../sample/sample.ts";
import { type CheckResult } from "../verdict.ts";
import { runInstant, runSeed } from "./check-guest.ts";
import { listChecks } from "./list-checks.ts";
import { runCheck } from "./run-check.ts";

/** Characters that a candidate's module may say in one check: answers, parameters and log. */
const longestOutput = 1_000_000;

export type RunChecks = {
  sample: Pick<Sample, "manifest" | "hash" | "files">;
  /** start/ with the submission laid over it. */
  files: Record<string, string>;
  host: Host;
  which: "all" | "visible";
  /** What is done to each check's database before it begins; a finding ends the check. */
  prepareDatabase?: (database: SampleDatabase) => Promise<CheckFinding | null>;
  /** Runs none after the first that is not passed. */
  untilFailed?: boolean;
  signal?: AbortSignal | undefined;
};

/**
 * Runs a sample's checks against a submission, each in a fresh world, in the order of their files.
 * A module that does not load is an `error` of every check. Rejects with `SampleRefused` where the checks can't be
 * listed, with `HostFault` where no sandbox can be had, and with the signal's reason.
 */
export async function runChecks(input: RunChecks): Promise<CheckResult[]> {
  const { sample, files, host, which, prepareDatabase, signal } = input;
  const listed = (await listChecks(sample, host)).filter(
    ({ visible, server }) => (visible || which === "all") && (!server || host.name !== "browser"),
  );
  const module = moduleOf(sample.manifest, files);
  await using sandbox = module && (await host.openSandbox());
  const candidate = module && sandbox && { module, sandbox };
  await using databases = host.openDatabases();
  const results: CheckResult[] = [];
  let unloadable: CheckFinding | null = null;
  for (const check of listed) {
    signal?.throwIfAborted();
    const finding: CheckFinding =
      unloadable ??
      outOfTime(results) ??
      (await runCheck({ sample, host, databases, candidate, prepareDatabase }, check));
    if (finding.outcome === "error") unloadable = finding;
    const { id, title, visible, weight } = check;
    results.push(checkResult({ id, title, visible, weight }, finding));
    if (input.untilFailed && finding.outcome !== "passed") break;
  }
  return results;
}

/** So many checks may wait for the clock to end them; a submission must not hold a slot for minutes. */
const mostAtTheWall = 3;

function outOfTime(results: readonly CheckResult[]): CheckFinding | null {
  if (results.filter(({ limit }) => limit === "wall").length < mostAtTheWall) return null;
  const message = `not run: the clock stopped ${mostAtTheWall} checks before it`;
  return { outcome: "limit", limit: "wall", message };
}

function moduleOf(
  manifest: SampleManifest,
  files: Record<string, string>,
): Omit<GuestOptions, "calls"> | null {
  if (manifest.kind !== "handler" && manifest.kind !== "function") return null;
  const { fuel, memoryMb } = manifest.limits;
  return {
    files,
    entry: entryFile(manifest),
    prelude: manifest.kind === "handler" ? handlerPrelude : functionPrelude,
    limits: { fuel, memoryMb, output: longestOutput },
    now: runInstant,
    seed: runSeed,
  };
}
