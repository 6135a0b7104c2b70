/** One reason why a sample or a submission is refused. */
export type SampleProblem = {
  /** Path inside the folder, or the folder itself. */
  file: string;
  /** Where in the file, as in `solutions.upsert.outcome`; null when the file as a whole is meant. */
  key: string | null;
  /** Counted from 1; null where there is none. */
  line: number | null;
  reason: string;
};

/** The folder, or the submission, is not what the format asks for. Names every problem that was found. */
export class SampleRefused extends Error {
  readonly problems: readonly SampleProblem[];
  constructor(problems: readonly SampleProblem[]) {
    super(problems.map(describeProblem).join("\n"));
    this.name = "SampleRefused";
    this.problems = problems;
  }
}

/** `sample.json:12: solutions.upsert.outcome: …` */
export function describeProblem({ file, key, line, reason }: SampleProblem): string {
  const place = line === null ? file : `${file}:${line}`;
  return key === null ? `${place}: ${reason}` : `${place}: ${key}: ${reason}`;
}
