import { type CheckFinding, findingOf } from "../check-result.ts";
import {
  type GuestError,
  type Databases,
  type GuestOptions,
  type Host,
  LimitReached,
  LoadFailed,
  type SampleDatabase,
  type Sandbox,
} from "../host.ts";
import { type Sample, schemaSql } from "../sample/sample.ts";
import { CandidateSide } from "./candidate-side.ts";
import { CheckBroken, CheckFailed } from "./check-ended.ts";
import { checkGuestOptions } from "./check-guest.ts";
import { type CheckRun } from "./check-prelude.ts";
import { CheckSide } from "./check-side.ts";
import { type ListedCheck } from "./list-checks.ts";
import { Partners } from "./partners.ts";

export type CheckedSubmission = {
  sample: Pick<Sample, "manifest" | "hash" | "files">;
  host: Host;
  databases: Databases;
  /** Null for the kind `schema`, which has no module. */
  candidate: { sandbox: Sandbox; module: Omit<GuestOptions, "calls"> } | null;
  /** What is done to the database before the check begins, as the candidate; a finding ends the check. */
  prepareDatabase?: ((database: SampleDatabase) => Promise<CheckFinding | null>) | undefined;
};

/** Runs one check in a world of its own: fresh database, fresh module, a guest of its own. Never rejects. */
export async function runCheck(
  submission: CheckedSubmission,
  check: ListedCheck,
): Promise<CheckFinding> {
  try {
    await using database = await openDatabase(submission, check);
    const prepared = database && (await submission.prepareDatabase?.(database));
    return prepared ?? (await runInWorld(submission, check, database));
  } catch (error) {
    return findingOf(error);
  }
}

async function openDatabase(
  { sample, databases }: CheckedSubmission,
  check: ListedCheck,
): Promise<SampleDatabase | null> {
  const { kind, limits } = sample.manifest;
  const schema = schemaSql(sample);
  if (kind === "function" || schema === null) return null;
  const data =
    check.data === null ? null : (sample.files[`database/data/${check.data}.sql`] ?? null);
  const wanted = {
    sampleHash: sample.hash,
    schema,
    data,
    dataset: check.data ?? "",
    purpose: kind,
    wallMs: limits.wallMs,
  };
  return databases.open(wanted, { counted: isCounted(sample) });
}

/** Whether anything looks at rows and blocks: the sample's budget, or a check, which has to name `cost` for it. */
function isCounted({ manifest, files }: Pick<Sample, "manifest" | "files">): boolean {
  const { rows, blocks } = manifest.budget ?? {};
  if (rows !== undefined || blocks !== undefined) return true;
  return Object.entries(files).some(
    ([path, text]) => path.startsWith("checks/") && /\bcost\b/.test(text),
  );
}

async function runInWorld(
  submission: CheckedSubmission,
  check: ListedCheck,
  database: SampleDatabase | null,
): Promise<CheckFinding> {
  const { sample, host } = submission;
  const { limits, kind } = sample.manifest;
  const partners = new Partners();
  await using candidate =
    submission.candidate &&
    new CandidateSide({
      ...submission.candidate,
      database,
      queries: limits.queries,
      fetch: (request) => partners.fetch(request, checkGuest),
    });
  const side = new CheckSide({ kind, candidate, database, partners });
  // Both guests are opened side by side; what became of the candidate's is asked for below.
  const loading = loadFailure(candidate);
  loading.catch(() => undefined);
  await using checkGuest = await host.openCheckGuest(
    checkGuestOptions(sample, check.file, side.answer),
  );
  using clock = wallClock(limits.wallMs);
  const log = () => [...(candidate?.log ?? [])];

  async function ended(): Promise<CheckFinding> {
    const failure = await loading;
    if (failure) return failure;
    const answer = await checkGuest.call("run", [check.id]).catch((error: unknown) => {
      // A limit that nothing in the check's world reached is that of the check's own code.
      const own = side.ended === undefined && error instanceof LimitReached;
      throw own ? new CheckBroken(`the check itself went too far: ${error.limit}`) : error;
    });
    if (!answer.ok) throw new CheckBroken(`the check never ends: ${answer.error.message}`);
    const finding = endFinding(answer.value as CheckRun, side.answered);
    return { ...finding, cost: (await candidate?.cost()) ?? null };
  }

  try {
    await database?.mark();
    return { ...(await Promise.race([clock.reached, ended()])), log: log() };
  } catch (error) {
    return { ...stoppedFinding(error), log: log() };
  }
}

/** What a check finds when the module does not load; null when it does. Limits and faults are thrown. */
async function loadFailure(candidate: CandidateSide | null): Promise<CheckFinding | null> {
  try {
    await candidate?.start();
    return null;
  } catch (error) {
    if (error instanceof LoadFailed) return { outcome: "error", message: error.message };
    throw error;
  }
}

/**
 * What the end of a check's own code means. An exception that no assertion threw is the candidate's failure once the
 * candidate has answered: most often the answer lacked what the check reads. Before that, or where a name is unknown,
 * it is the check that is wrong.
 */
function endFinding(run: CheckRun, answered: boolean): CheckFinding {
  switch (run.ended) {
    case "passed":
      return { outcome: "passed" };
    case "failed":
      return { outcome: "failed", ...run.finding };
    case "threw":
      return answered && run.error.name !== "ReferenceError"
        ? { outcome: "failed", message: `the answer is not what it should be: ${line(run.error)}` }
        : findingOf(new CheckBroken(`the check itself is wrong: ${line(run.error)}`));
  }
}

function stoppedFinding(error: unknown): CheckFinding {
  if (error instanceof CheckFailed) return { outcome: "failed", message: error.message };
  if (error instanceof LoadFailed) return { outcome: "error", message: error.message };
  return findingOf(error);
}

/** Rejects with `LimitReached` after `milliseconds`, unless it is disposed before. */
function wallClock(milliseconds: number): Disposable & { reached: Promise<never> } {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new LimitReached("wall", `stopped after ${milliseconds} ms`)),
    milliseconds,
  );
  return { reached: promise, [Symbol.dispose]: () => clearTimeout(timer) };
}

function line({ name, message }: GuestError): string {
  return `${name}: ${message}`;
}
