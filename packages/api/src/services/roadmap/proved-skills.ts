import { type Outcome } from "@unsung/engine";

type GradedWork = {
  /** Skills that the sample names, in the version that was worked on. */
  skills: readonly string[];
  outcome: Outcome;
};

/**
 * The skills that somebody's work proves: all those named by a sample of which one submission passed every check. A
 * submission that failed takes nothing away, since a later or an earlier one may have passed; practice and hiring
 * count alike here, where only the person looks.
 */
export function provedSkills(work: readonly GradedWork[]): Set<string> {
  return new Set(
    work.filter(({ outcome }) => outcome === "passed").flatMap(({ skills }) => skills),
  );
}
