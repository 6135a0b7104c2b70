/** What became of a check or of a whole submission, from the worst to the best. */
export const outcomes = ["fault", "error", "limit", "failed", "passed"] as const;
export type Outcome = (typeof outcomes)[number];

/** What stopped a run whose outcome is `limit`. */
export const limits = ["fuel", "memory", "stack", "wall", "queries", "output"] as const;
export type Limit = (typeof limits)[number];

/** Work done, in units that repeat: statements, rows read by scans, 8 kB blocks touched, metered WebAssembly fuel. */
export type Cost = {
  queries: number;
  /** Null where it can't be told, for example on a copy that is not fresh. */
  rows: number | null;
  blocks: number | null;
  fuel: number;
};

export type CheckResult = {
  id: string;
  title: string;
  visible: boolean;
  outcome: Outcome;
  /** Set when, and only when, the outcome is `limit`. */
  limit: Limit | null;
  /** At most 500 characters; null when passed. */
  message: string | null;
  expected: string | null;
  actual: string | null;
  weight: number;
  cost: Cost | null;
  /** What the candidate's code logged during this check, capped. */
  log: string[];
};

export type Verdict = {
  /** The worst of the checks' outcomes. */
  outcome: Outcome;
  /** Weight of passed checks over all weight, 0 to 1; 0 on `error`, null on `fault`. */
  score: number | null;
  checks: CheckResult[];
  sample: { id: string; version: number; hash: string; variant: Record<string, string | number> };
  submission: { hash: string };
  engine: { version: string; postgres: string; quickjs: string };
};

/** The worst of several outcomes; `passed` of none. */
export function worstOutcome(results: readonly Outcome[]): Outcome {
  return outcomes.find((outcome) => results.includes(outcome)) ?? "passed";
}
