import { checkResult, findingOf, isSampleFault } from "./check-result.ts";
import { engineVersion } from "./engine-version.ts";
import { type Host, SampleBroken } from "./host.ts";
import { referencesOf } from "./reference-cache.ts";
import { runKind } from "./run-kind.ts";
import { hashSubmission } from "./sample/hash.ts";
import { SampleRefused } from "./sample/problem.ts";
import { type PublicSample, type Sample } from "./sample/sample.ts";
import { overlaySubmission, type Submission } from "./sample/submission.ts";
import { type CheckResult, type Limit, type Verdict, worstOutcome } from "./verdict.ts";

export type Grading = {
  sample: Sample | PublicSample;
  submission: Submission;
  host: Host;
  /** `visible`: the checks that a candidate may run. */
  which: "all" | "visible";
  /** Ends with the first check that is not passed, and takes the clock's first word: for who only asks whether there is one. */
  untilFailed?: boolean;
  signal?: AbortSignal;
};

/**
 * Grades one submission. The same sample, submission and engine give the same verdict.
 * A run that ended in a fault, or that the clock stopped, is repeated alone, and the second run stands.
 * Rejects with `SampleRefused` where the submission holds other files than the sample lets it or the sample's checks
 * can't be listed, and with the signal's reason when it is aborted.
 */
export async function gradeSubmission(grading: Grading): Promise<Verdict> {
  const { sample, submission, host, signal } = grading;
  const files = overlaySubmission(sample, submission);
  const submissionHash = hashSubmission(submission.files);
  const first = await host.turns.beside(async () => runOnce(grading, files, { fresh: false }));
  signal?.throwIfAborted();
  const mustBeRepeated = (check: CheckResult): boolean =>
    isForeignFault(check) || (check.limit === "wall" && !grading.untilFailed);
  const checks = first.checks.some(mustBeRepeated)
    ? await repeatAlone(grading, files)
    : first.checks;
  return verdictOf(grading, checks, await submissionHash);
}

type Run = { checks: CheckResult[]; suspicion: Limit | null };

function isForeignFault(check: CheckResult): boolean {
  return check.outcome === "fault" && !isSampleFault(check);
}

async function runOnce(
  grading: Grading,
  files: Record<string, string>,
  options: { fresh: boolean },
): Promise<Run> {
  const { host, signal } = grading;
  try {
    await using reserved = await host.reserve(options);
    const checks = await runKind({
      ...grading,
      files,
      host: reserved,
      references: referencesOf(host),
    });
    if (checks.length === 0 && grading.which === "all") throw new SampleBroken("it has no checks");
    return { checks, suspicion: reserved.suspicion() };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof SampleRefused) throw error;
    return { checks: [checkResult(engineItself, findingOf(error))], suspicion: null };
  }
}

/** Stands in a verdict where no check could be run. */
const engineItself = {
  id: "engine",
  title: "The engine could not grade",
  visible: true,
  weight: 1,
};

async function repeatAlone(
  grading: Grading,
  files: Record<string, string>,
): Promise<CheckResult[]> {
  const { host } = grading;
  return host.turns.alone(async () => {
    const { checks, suspicion } = await runOnce(grading, files, { fresh: true });
    if (suspicion === null || !(await isWell(host))) return checks;
    // Twice, the second time with nothing beside it, while the machine is well: it was the submission.
    return checks.map((check) =>
      check.outcome === "fault" ? { ...check, outcome: "limit", limit: suspicion } : check,
    );
  });
}

/** Whether a new place on this host answers. */
async function isWell(host: Host): Promise<boolean> {
  try {
    await using reserved = await host.reserve({ fresh: true });
    await using database = await reserved.openDatabase(emptyDatabase);
    const connection = await database.candidate();
    return (await connection.read("select 1")).kind === "rows";
  } catch {
    return false;
  }
}

const emptyDatabase = {
  sampleHash: "",
  schema: null,
  data: null,
  dataset: "",
  purpose: "query",
  wallMs: 10_000,
} as const;

function verdictOf(grading: Grading, checks: CheckResult[], submissionHash: string): Verdict {
  const { sample, host } = grading;
  const { id, version } = sample.manifest;
  const outcome = worstOutcome(checks.map((check) => check.outcome));
  return {
    outcome,
    score: score(checks, outcome),
    checks,
    sample: { id, version, hash: sample.hash, variant: {} },
    submission: { hash: submissionHash },
    engine: { version: engineVersion, ...host.versions },
  };
}

function score(checks: readonly CheckResult[], outcome: Verdict["outcome"]): number | null {
  if (outcome === "fault") return null;
  if (outcome === "error") return 0;
  const weigh = (counted: readonly CheckResult[]): number =>
    counted.reduce((sum, { weight }) => sum + weight, 0);
  // No visible checks: there was nothing that it did not pass.
  if (checks.length === 0) return 1;
  const passed = checks.filter((check) => check.outcome === "passed");
  return Math.round((weigh(passed) / weigh(checks)) * 10_000) / 10_000;
}
