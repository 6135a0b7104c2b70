import { type Outcome } from "../verdict.ts";

/** What the publish gate found about one sample. */
export type GateReport = {
  id: string;
  publishable: boolean;
  /** Sentences, each a reason why it is not publishable. */
  reasons: string[];
  solutions: SolutionReport[];
  /** What handing in start/ as it is gets; null where it was not graded. */
  start: { outcome: Outcome } | null;
  /** Null where the gate did not come to them. */
  mutants: MutantReport | null;
  /** The reference got the same verdict three times, the last on a server of its own. */
  repeatable: boolean;
};

/** What became of the reference's mutants; those that are no valid program are not counted. */
export type MutantReport = {
  /** Killed, equivalent and survived. */
  total: number;
  killed: number;
  /** Survived, and the sample says why nothing could tell them from the reference. */
  equivalent: number;
  survived: Survivor[];
};

/** A mutant that passes every check. `line` is the reference's, from 1. */
export type Survivor = { id: string; file: string; line: number; change: string };

export type SolutionReport = {
  name: string;
  expected: Outcome;
  outcome: Outcome;
  /** Ids of the checks that it does not pass. */
  caughtBy: string[];
  /** It got its outcome, from at least the checks that the sample names. */
  ok: boolean;
};
