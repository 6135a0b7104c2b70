import { describeProblem, type SampleProblem } from "@unsung/engine";

/** The catalogue's own files are not what they must be. Names every problem that was found. */
export class CatalogRefused extends Error {
  readonly problems: readonly SampleProblem[];
  constructor(problems: readonly SampleProblem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.name = "CatalogRefused";
    this.problems = problems;
  }
}
