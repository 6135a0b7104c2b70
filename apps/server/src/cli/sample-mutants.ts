import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { mutantsKey, readSampleFolder, runMutants } from "@unsung/engine/node";
import { readConfig } from "../config.ts";
import { exitCodes } from "./exit-codes.ts";
import { gradingHostOnDemand } from "./grading-host.ts";
import { knownMutants, type MutantsFile } from "./known-mutants.ts";
import { readArguments } from "./read-arguments.ts";

const usage = "sample mutants <file> <dir>... [--again]";

/**
 * Writes what became of the mutants of these samples to a file, from which `sample check` takes it. Those of samples that
 * have not changed are graded `--again` only. Answers 0 when it is written, 2 where the call is wrong.
 */
export async function sampleMutants(argv: string[], cwd: string): Promise<number> {
  const others = argv.filter((arg) => arg !== "--again");
  const args = readArguments(others, { cwd, usage, minimum: 2 });
  const [file, ...folders] = args?.folders ?? [];
  if (!file) return exitCodes.wrongCall;
  await using hosts = gradingHostOnDemand();
  const host = await hosts.get();
  const known = knownMutants(join(readConfig(process.env).home, "mutants"));
  const content: MutantsFile = {};
  for (const folder of folders) {
    const sample = await readSampleFolder(folder);
    const key = mutantsKey(sample);
    const before = others.length < argv.length ? null : await known.get(key);
    const run = before ?? (await runMutants(sample, host));
    if (!before) await known.set(key, run);
    const { id } = sample.manifest;
    content[id] = { key, ...run };
    console.log(`${id}: ${run.killed} of ${run.killed + run.survived.length} die`);
    for (const survivor of run.survived) console.log(`  ${survivor.id}: ${survivor.change}`);
  }
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  return exitCodes.done;
}
