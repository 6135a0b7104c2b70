import { isSampleFault } from "../check-result.ts";
import { gradeSubmission } from "../grade.ts";
import { type Host } from "../host.ts";
import { type Files } from "../sample/hash.ts";
import { mutantReport } from "../mutants/mutant-report.ts";
import {
  type KnownMutants,
  type MutantRun,
  mutantsKey,
  runMutants,
} from "../mutants/run-mutants.ts";
import { type Sample, solutionFiles, startFiles } from "../sample/sample.ts";
import { type CheckResult, type Verdict } from "../verdict.ts";
import { referenceQueryProblems } from "./reference-query.ts";
import { type GateReport, type SolutionReport } from "./report.ts";
import { programShape } from "./same-program.ts";

const neededRight = 2;
const neededWrong = 3;

export type GateResult = {
  report: GateReport;
  /** The engine or the machine failed somewhere on the way: what the report says is no reason to change the sample. */
  fault: boolean;
};

/**
 * The publish gate: grades the reference three times, start/, every solution and every mutant of the reference, and
 * says what is wrong. Mutants that `known` knows are not graded again. Rejects with `HostFault` where a mutant got no verdict.
 */
export async function checkSample({
  sample,
  host,
  known,
}: {
  sample: Sample;
  host: Host;
  known?: KnownMutants;
}): Promise<GateResult> {
  const names = Object.keys(sample.manifest.solutions);
  const grade = async (files: Files, on: Host): Promise<Verdict> =>
    gradeSubmission({ sample, submission: { files }, host: on, which: "all" });
  const reference = solutionFiles(sample, "reference");

  const [first, second, start, ...verdicts] = await Promise.all([
    grade(reference, host),
    grade(reference, host),
    grade(editedFiles(sample, startFiles(sample)), host),
    ...names.map(async (name) => grade(solutionFiles(sample, name), host)),
  ]);
  const third = await grade(reference, onFreshServers(host));

  const repeatable = [second, third].every(
    (again) => JSON.stringify(again) === JSON.stringify(first),
  );
  const solutions = names.flatMap((name, index) => {
    const verdict = verdicts[index];
    return verdict ? [solutionReport(sample, name, verdict)] : [];
  });
  const all = [first, second, third, start, ...verdicts];
  const mutants =
    first.outcome === "passed"
      ? mutantReport(await mutantRun(sample, host, known), sample.manifest)
      : null;
  const reasons =
    first.outcome === "passed"
      ? [
          ...(repeatable ? [] : ["the reference gets another verdict when it is graded again"]),
          ...(start.outcome === "passed" ? ["start passes already"] : []),
          ...(await numberReasons(sample)),
          ...unknownCheckReasons(sample, first),
          ...solutions.flatMap(solutionReasons),
          ...(await kindReasons(sample, host)),
          ...(mutants?.reasons ?? []),
        ]
      : referenceReasons(first);
  const fault = all.some(({ checks }) => checks.some(isOurFault));
  const report: GateReport = {
    id: sample.manifest.id,
    publishable: reasons.length === 0 && !fault,
    reasons,
    solutions,
    start: { outcome: start.outcome },
    mutants: mutants?.report ?? null,
    repeatable,
  };
  return { report, fault };
}

async function mutantRun(
  sample: Sample,
  host: Host,
  known: KnownMutants | undefined,
): Promise<MutantRun> {
  const key = mutantsKey(sample);
  const before = await known?.get(key);
  if (before) return before;
  const run = await runMutants(sample, host);
  await known?.set(key, run);
  return run;
}

function isOurFault(check: CheckResult): boolean {
  return check.outcome === "fault" && !isSampleFault(check);
}

function editedFiles(sample: Sample, files: Files): Files {
  const { edit } = sample.manifest;
  return Object.fromEntries(Object.entries(files).filter(([path]) => edit.includes(path)));
}

/** Data made anew shows what a second look at the same data can't. */
function onFreshServers(host: Host): Host {
  return { ...host, reserve: async () => host.reserve({ fresh: true }) };
}

function solutionReport(sample: Sample, name: string, verdict: Verdict): SolutionReport {
  const wanted = sample.manifest.solutions[name];
  const expected = wanted?.outcome ?? "passed";
  const named = wanted && "caught_by" in wanted ? (wanted.caught_by ?? []) : [];
  const caughtBy = verdict.checks.filter(({ outcome }) => outcome !== "passed").map(({ id }) => id);
  const ok = verdict.outcome === expected && named.every((id) => caughtBy.includes(id));
  return { name, expected, outcome: verdict.outcome, caughtBy, ok };
}

function solutionReasons({ name, expected, outcome, caughtBy, ok }: SolutionReport): string[] {
  if (ok) return [];
  if (outcome !== expected) return [`solutions/${name} gets ${outcome}, not ${expected}`];
  return [`solutions/${name} is caught by ${caughtBy.join(", ")} but not by all that it names`];
}

/** What is wrong when nothing can be told from how the others fare. */
function referenceReasons({ checks }: Verdict): string[] {
  return checks
    .filter(({ outcome }) => outcome !== "passed")
    .map(
      ({ id, outcome, message }) => `the reference gets ${outcome} from ${id}: ${message ?? ""}`,
    );
}

async function numberReasons(sample: Sample): Promise<string[]> {
  const solutions = Object.entries(sample.manifest.solutions);
  const right = solutions.filter(([, { outcome }]) => outcome === "passed").map(([name]) => name);
  const wrong = solutions.length - right.length;
  const reasons: string[] = [];
  if (right.length < neededRight)
    reasons.push(`has ${right.length} right solutions beside the reference, needs ${neededRight}`);
  if (wrong < neededWrong) reasons.push(`has ${wrong} wrong solutions, needs ${neededWrong}`);
  const seen = new Map<string, string>();
  for (const name of ["reference", ...right]) {
    const shape = await programShape(solutionFiles(sample, name));
    const twin = seen.get(shape);
    if (twin !== undefined) reasons.push(`solutions/${name} is written like solutions/${twin}`);
    seen.set(shape, name);
  }
  return reasons;
}

function unknownCheckReasons(sample: Sample, reference: Verdict): string[] {
  const known = new Set(reference.checks.map(({ id }) => id));
  return Object.entries(sample.manifest.solutions).flatMap(([name, wanted]) =>
    ("caught_by" in wanted ? (wanted.caught_by ?? []) : [])
      .filter((id) => !known.has(id))
      .map((id) => `solutions.${name}.caught_by names ${id}, which is no check`),
  );
}

async function kindReasons(sample: Sample, host: Host): Promise<string[]> {
  const { manifest } = sample;
  if (manifest.kind !== "query") return [];
  await using reserved = await host.reserve({ fresh: false });
  return referenceQueryProblems(sample, manifest.query, reserved);
}
