import { basename, join } from "node:path";
import process from "node:process";
import { describeProblem, SampleRefused } from "@unsung/engine";
import {
  checkSample,
  type GateReport,
  type KnownMutants,
  type MutantReport,
  readSampleFolder,
} from "@unsung/engine/node";
import { readConfig } from "../config.ts";
import { exitCodes } from "./exit-codes.ts";
import { type GradingHostOnDemand, gradingHostOnDemand } from "./grading-host.ts";
import { knownMutants } from "./known-mutants.ts";
import { readArguments } from "./read-arguments.ts";

const usage = "sample check <dir>... [--json]";

/**
 * The publish gate over one or more folders, a report for each, in order.
 * Answers 0 for publishable, 1 for not, 2 where the call or the folder is wrong, 3 for a fault; of several the highest.
 */
export async function sampleCheck(argv: string[], cwd: string): Promise<number> {
  const args = readArguments(argv, { cwd, usage, minimum: 1 });
  if (!args) return exitCodes.wrongCall;
  await using hosts = gradingHostOnDemand();
  const known = knownMutants(join(readConfig(process.env).home, "mutants"));
  let exitCode: number = exitCodes.done;
  for await (const { report, code } of checkInOrder(args.folders, (folder) =>
    checkFolder(folder, hosts, known),
  )) {
    exitCode = Math.max(exitCode, code);
    console.log(args.json ? JSON.stringify(report) : describe(report));
  }
  return exitCode;
}

/** One folder is begun while the one before it ends: its last grades leave slots without work. */
async function* checkInOrder<Report>(
  folders: readonly string[],
  check: (folder: string) => Promise<Report>,
): AsyncGenerator<Report> {
  let current: Promise<Report> | undefined;
  for (const folder of folders) {
    const next = check(folder);
    // It may fail while the one before is still awaited; whoever takes it will hear of it.
    next.catch(() => undefined);
    if (current) yield await current;
    current = next;
  }
  if (current) yield await current;
}

async function checkFolder(
  folder: string,
  hosts: GradingHostOnDemand,
  known: KnownMutants,
): Promise<{ report: GateReport; code: number }> {
  try {
    const sample = await readSampleFolder(folder);
    const { report, fault } = await checkSample({ sample, host: await hosts.get(), known });
    if (fault) return { report, code: exitCodes.fault };
    return { report, code: report.publishable ? exitCodes.done : exitCodes.notPublishable };
  } catch (error) {
    if (!(error instanceof SampleRefused)) throw error;
    const report: GateReport = {
      id: basename(folder),
      publishable: false,
      reasons: error.problems.map(describeProblem),
      solutions: [],
      start: null,
      mutants: null,
      repeatable: false,
    };
    return { report, code: exitCodes.wrongCall };
  }
}

function describe(report: GateReport): string {
  const { id, publishable, reasons, solutions, start, mutants } = report;
  const lines = solutions.map(({ name, expected, outcome, caughtBy, ok }) => {
    const caught = caughtBy.length === 0 ? "" : `, caught by ${caughtBy.join(", ")}`;
    const wanted = outcome === expected ? outcome : `${outcome} instead of ${expected}`;
    return `  ${ok ? "ok      " : "NOT OK  "}${name}: ${wanted}${caught}`;
  });
  return [
    `${id}: ${publishable ? "publishable" : "not publishable"}`,
    ...reasons.map((reason) => `  - ${reason}`),
    ...lines,
    ...(start ? [`  start: ${start.outcome}`] : []),
    ...(mutants ? describeMutants(mutants) : []),
  ].join("\n");
}

function describeMutants({ total, killed, equivalent, survived }: MutantReport): string[] {
  const alike = equivalent === 0 ? "" : `, ${equivalent} equivalent`;
  return [
    `  mutants: ${killed} of ${total} die${alike}`,
    ...survived.map(({ id, change }) => `    survives ${id}: ${change}`),
  ];
}
