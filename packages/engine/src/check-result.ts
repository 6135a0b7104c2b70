import { HostFault, LimitReached, SampleBroken } from "./host.ts";
import { type CheckResult } from "./verdict.ts";

export type CheckIdentity = Pick<CheckResult, "id" | "title" | "visible" | "weight">;
export type CheckFinding = Pick<CheckResult, "outcome"> &
  Partial<Omit<CheckResult, keyof CheckIdentity>>;

const maximumText = 500;

/** A check's result with what was not said filled in and texts cut at 500 characters. */
export function checkResult(check: CheckIdentity, finding: CheckFinding): CheckResult {
  return {
    ...check,
    limit: null,
    cost: null,
    log: [],
    ...finding,
    message: cut(finding.message ?? null),
    expected: cut(finding.expected ?? null),
    actual: cut(finding.actual ?? null),
  };
}

/** What an exception while grading says about a check: a limit is the submission's, all else is ours. */
export function findingOf(error: unknown): CheckFinding {
  if (error instanceof LimitReached)
    return { outcome: "limit", limit: error.limit, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof SampleBroken)
    return { outcome: "fault", message: `${ofTheSample}${message}` };
  return { outcome: "fault", message: error instanceof HostFault ? message : `engine: ${message}` };
}

/** Begins the message of a fault that is neither the engine's nor the machine's. */
const ofTheSample = "sample: ";

/** Whether a check found that the sample itself is wrong. */
export function isSampleFault({ outcome, message }: CheckResult): boolean {
  return outcome === "fault" && message?.startsWith(ofTheSample) === true;
}

function cut(text: string | null): string | null {
  if (text === null || text.length <= maximumText) return text;
  return `${text.slice(0, maximumText - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
