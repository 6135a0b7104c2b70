/** Why a PostgreSQL of ours could not be had; the message is one sentence for the operator. */
export type PostgresProblem =
  | "no-binaries"
  | "no-system-user"
  | "disk-full"
  | "in-use"
  | "port-taken"
  | "start-failed";

export class PostgresStartError extends Error {
  override name = "PostgresStartError";
  readonly problem: PostgresProblem;
  constructor(problem: PostgresProblem, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
  }
}

export function diskFull(action: string): PostgresStartError {
  return new PostgresStartError(
    "disk-full",
    `PostgreSQL could not ${action}: the disk is full. Free some space and start again; nothing committed was lost.`,
  );
}

/** Turns what initdb or postgres printed before it gave up into one sentence. */
export function explainFailure(action: string, output: string): PostgresStartError {
  const lines = output.trim().split("\n");
  const last = lines.findLast((line) => /FATAL|PANIC|error:/i.test(line)) ?? lines.at(-1) ?? "";
  if (/No space left on device/i.test(output)) {
    return diskFull(action);
  }
  if (/Address already in use|could not bind/i.test(output)) {
    return new PostgresStartError(
      "port-taken",
      `PostgreSQL could not ${action}: its port is taken.`,
    );
  }
  if (/lock file .* already exists|is another postmaster|still in use/i.test(output)) {
    return new PostgresStartError(
      "in-use",
      `PostgreSQL could not ${action}: its data folder is in use by another PostgreSQL.`,
    );
  }
  return new PostgresStartError("start-failed", `PostgreSQL could not ${action}: ${last.trim()}`);
}
