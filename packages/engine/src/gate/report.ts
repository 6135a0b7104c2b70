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
  /** Not made yet. */
  mutants: null;
  /** The reference got the same verdict three times, the last on a server of its own. */
  repeatable: boolean;
};

export type SolutionReport = {
  name: string;
  expected: Outcome;
  outcome: Outcome;
  /** Ids of the checks that it does not pass. */
  caughtBy: string[];
  /** It got its outcome, from at least the checks that the sample names. */
  ok: boolean;
};
