import { relative } from "node:path";
import { gradeSubmission, type Sample, SampleRefused, type Verdict } from "@unsung/engine";
import { readFolder, readSampleFolder } from "@unsung/engine/node";
import { exitCodes } from "./exit-codes.ts";
import { gradingHostOnDemand } from "./grading-host.ts";
import { readArguments } from "./read-arguments.ts";

const usage = "sample grade <dir> <submission-dir>... [--json]";

/**
 * Grades one or more submissions against a work sample and prints a verdict for each, in order.
 * Answers 0 whenever verdicts were reached, 2 where the call or a folder is wrong, 3 for a fault.
 */
export async function sampleGrade(argv: string[], cwd: string): Promise<number> {
  const args = readArguments(argv, { cwd, usage, minimum: 2 });
  if (!args) return exitCodes.wrongCall;
  const [sampleFolder = "", ...submissionFolders] = args.folders;
  const sample = await refusalsTo(sampleFolder, async () => readSampleFolder(sampleFolder));
  if (!sample) return exitCodes.wrongCall;
  const submissions: { name: string; files: Record<string, string> }[] = [];
  for (const folder of submissionFolders) {
    const files = await refusalsTo(folder, async () => readFolder(folder));
    if (!files) return exitCodes.wrongCall;
    submissions.push({ name: relative(cwd, folder), files });
  }

  await using hosts = gradingHostOnDemand();
  const host = await hosts.get();
  const verdicts = submissions.map(async ({ name, files }) => ({
    name,
    verdict: await refusalsTo(name, async () =>
      gradeSubmission({ sample, submission: { files }, host, which: "all" }),
    ),
  }));
  let exitCode: number = exitCodes.done;
  for (const pending of verdicts) {
    const { name, verdict } = await pending;
    exitCode = Math.max(exitCode, exitCodeOf(verdict));
    if (verdict) console.log(args.json ? JSON.stringify(verdict) : describe(name, sample, verdict));
  }
  return exitCode;
}

function exitCodeOf(verdict: Verdict | null): number {
  if (!verdict) return exitCodes.wrongCall;
  return verdict.outcome === "fault" ? exitCodes.fault : exitCodes.done;
}

/** What a folder is refused for goes to the terminal; null then. */
async function refusalsTo<T>(folder: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SampleRefused)) throw error;
    console.error(`${folder}\n${error.message.replaceAll(/^/gm, "  ")}`);
    return null;
  }
}

function describe(name: string, sample: Sample, verdict: Verdict): string {
  const score = verdict.score === null ? "" : `, ${Math.round(verdict.score * 100)} %`;
  const lines = verdict.checks.map(({ id, title, outcome, limit, message }) => {
    const what = limit === null ? outcome : `${outcome}: ${limit}`;
    return `  ${what.padEnd(8)} ${id}  ${title}${message === null ? "" : `\n           ${message}`}`;
  });
  return [`${name}: ${verdict.outcome}${score}  (${sample.manifest.id})`, ...lines].join("\n");
}
