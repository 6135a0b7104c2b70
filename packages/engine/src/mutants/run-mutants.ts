import { createHash } from "node:crypto";
import { isSampleFault } from "../check-result.ts";
import { engineVersion } from "../engine-version.ts";
import { type Survivor } from "../gate/report.ts";
import { gradeSubmission } from "../grade.ts";
import { type Host, HostFault } from "../host.ts";
import { type Sample, solutionFiles } from "../sample/sample.ts";
import { type Mutant, numbered } from "./mutant.ts";

/** What grading a reference's mutants gave. */
export type MutantRun = { killed: number; survived: Survivor[] };

/** Runs that were made before, by `mutantsKey`. */
export type KnownMutants = {
  get(key: string): Promise<MutantRun | null>;
  set(key: string, run: MutantRun): Promise<void>;
};

/** Decides what becomes of a sample's mutants: what it grades by, and the engine. */
export function mutantsKey({ manifest, files }: Sample): string {
  const { kind, edit, limits, budget, parameters } = manifest;
  const query = manifest.kind === "query" ? manifest.query : null;
  const counted = Object.entries(files)
    .filter(([path]) => /^(database|checks|start|solutions\/reference)\//.test(path))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([
    engineVersion,
    { kind, edit, limits, budget, parameters, query },
    counted,
  ]);
  return createHash("sha256").update(content).digest("hex");
}

/** Makes every mutant of the reference and grades it. Rejects with `HostFault` where one got no verdict. */
export async function runMutants(sample: Sample, host: Host): Promise<MutantRun> {
  const mutants = await mutantsOf(sample);
  const fates = await Promise.all(mutants.map(async (mutant) => fateOf(mutant, sample, host)));
  return {
    killed: fates.filter((fate) => fate === "killed").length,
    survived: mutants
      .filter((_, index) => fates[index] === "survived")
      .map(({ id, file, line, change }) => ({ id, file, line, change })),
  };
}

async function mutantsOf({ files, manifest }: Sample): Promise<Mutant[]> {
  const reference = Object.entries(solutionFiles({ files }, "reference"));
  const made = await Promise.all(
    reference
      .filter(([file]) => manifest.edit.includes(file))
      .map(async ([file, text]) => numbered(file, await draftsOf(file, text))),
  );
  return made.flat();
}

/** Both libraries are large, and needed nowhere else. */
async function draftsOf(file: string, text: string) {
  if (file.endsWith(".sql")) return (await import("./sql-mutants.ts")).sqlMutants(text);
  return (await import("./script-mutants.ts")).scriptMutants(file, text);
}

/** `invalid`: it is no program, so nothing had to notice it. */
async function fateOf(
  { file, text }: Mutant,
  sample: Sample,
  host: Host,
): Promise<"killed" | "survived" | "invalid"> {
  const files = { ...solutionFiles(sample, "reference"), [file]: text };
  const { outcome, checks } = await gradeSubmission({
    sample,
    submission: { files },
    host,
    which: "all",
    untilFailed: true,
  });
  switch (outcome) {
    case "passed":
      return "survived";
    case "error":
      return "invalid";
    case "fault":
      // Where it is the check that broke on what the mutant did, the check noticed.
      if (checks.every((check) => check.outcome !== "fault" || isSampleFault(check)))
        return "killed";
      throw new HostFault(`a mutant got no verdict: ${checks.at(-1)?.message ?? ""}`);
    default:
      return "killed";
  }
}
