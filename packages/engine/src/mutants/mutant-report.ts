import { type MutantReport } from "../gate/report.ts";
import { type SampleManifest } from "../sample/manifest.ts";
import { type MutantRun } from "./run-mutants.ts";

/** So many of the mutants that are not equivalent have to die. */
const neededShare = 0.9;

/** What the gate says of a run, with the mutants that the sample calls equivalent set apart. */
export function mutantReport(
  { killed, survived }: MutantRun,
  { mutants }: Pick<SampleManifest, "mutants">,
): { report: MutantReport; reasons: string[] } {
  const named = new Set(mutants?.equivalent.map(({ id }) => id));
  const gaps = survived.filter(({ id }) => !named.has(id));
  const equivalent = survived.length - gaps.length;
  const stale = [...named].filter((id) => survived.every((survivor) => survivor.id !== id));
  const share = killed / Math.max(1, killed + gaps.length);
  const reasons = [
    ...stale.map((id) => `mutants.equivalent names ${id}, which is no mutant that survives`),
    ...(share < neededShare
      ? [
          `${killed} of ${killed + gaps.length} mutants of the reference die, nine in ten must: ${gaps
            .map(({ id, change }) => `${id} (${change})`)
            .join(", ")}`,
        ]
      : []),
  ];
  const report = { total: killed + survived.length, killed, equivalent, survived: gaps };
  return { report, reasons };
}
