import { setTimeout as sleep } from "node:timers/promises";
import { StartupError } from "@unsung/api";
import { PostgresStartError } from "@unsung/postgres";
import { ConfigError } from "./config.ts";

/** Why Unsung could not start, as one sentence for the operator; null where only a stack can tell. */
export function explainStartFailure(failure: unknown): string | null {
  for (const error of causesOf(failure)) {
    if (
      error instanceof ConfigError ||
      error instanceof StartupError ||
      error instanceof PostgresStartError
    ) {
      return error.message;
    }
    if (isDiskFull(error)) {
      return "The disk is full: free some space and start again; nothing committed was lost.";
    }
  }
  return null;
}

/**
 * What a step of the start failed with, or, where the database went away under it, why that ended: a broken connection
 * tells nothing, and arrives first.
 */
export async function orDatabaseEnd(
  failure: unknown,
  exited: Promise<PostgresStartError | null> | null,
): Promise<unknown> {
  if (exited === null || !causesOf(failure).some(isBrokenConnection)) return failure;
  const end = await Promise.race([exited, sleep(2000, null, { ref: false })]);
  return end ?? failure;
}

function causesOf(failure: unknown): Error[] {
  if (!(failure instanceof Error)) return [];
  const inside = failure instanceof AggregateError ? failure.errors : [];
  return [failure, ...inside.flatMap(causesOf), ...causesOf(failure.cause)];
}

/** ENOSPC is the system's, 53100 is PostgreSQL's disk_full (its documentation, appendix A). */
function isDiskFull(error: Error): boolean {
  return "code" in error && (error.code === "ENOSPC" || error.code === "53100");
}

/** The driver's own codes begin with CONNECTION_; class 57P0 is PostgreSQL as it shuts down or has crashed. */
function isBrokenConnection(error: Error): boolean {
  return (
    "code" in error &&
    typeof error.code === "string" &&
    /^(?:CONNECTION_|ECONN|EPIPE|57P0)/u.test(error.code)
  );
}
