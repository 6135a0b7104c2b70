import { writeFile } from "node:fs/promises";
import { mutantsKey, readSampleFolder, runMutants } from "@unsung/engine/node";
import { exitCodes } from "./exit-codes.ts";
import { gradingHostOnDemand } from "./grading-host.ts";
import { type MutantsFile } from "./known-mutants.ts";
import { readArguments } from "./read-arguments.ts";

const usage = "sample mutants <file> <dir>...";

/**
 * Makes and grades all mutants of the references, whatever is known of them, and writes what became of them to a file,
 * from which `sample check` takes it. Answers 0 when it is written, 2 where the call is wrong.
 */
export async function sampleMutants(argv: string[], cwd: string): Promise<number> {
  const args = readArguments(argv, { cwd, usage, minimum: 2 });
  const [file, ...folders] = args?.folders ?? [];
  if (!file) return exitCodes.wrongCall;
  await using hosts = gradingHostOnDemand();
  const host = await hosts.get();
  const content: MutantsFile = {};
  for (const folder of folders) {
    const sample = await readSampleFolder(folder);
    const run = await runMutants(sample, host);
    const { id } = sample.manifest;
    content[id] = { key: mutantsKey(sample), ...run };
    console.log(`${id}: ${run.killed} of ${run.killed + run.survived.length} die`);
    for (const survivor of run.survived) console.log(`  ${survivor.id}: ${survivor.change}`);
  }
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
  return exitCodes.done;
}
