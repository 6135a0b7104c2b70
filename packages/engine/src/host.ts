import { type Turns } from "./host/turns.ts";
import { type Cost, type Limit } from "./verdict.ts";

/** A value that crosses between runtimes: JSON and nothing else. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A column of a result: its name and the type's oid in PostgreSQL. */
export type Column = { name: string; type: number };

/** Rows as PostgreSQL's own text output, so that no driver's parsing can change a value. */
export type TextRows = { columns: Column[]; rows: (string | null)[][]; rowCount: number };

/** A statement that PostgreSQL refused. `code` is the SQLSTATE. */
export type SqlFailure = {
  code: string;
  message: string;
  /** The character at which it was refused, counted from 1; where PostgreSQL and the host tell it. */
  position?: number;
};

/** A run that was stopped rather than answered. */
export type Stopped = { limit: Limit; message: string };

/** One connection under one role. */
export type Connection = {
  /**
   * Runs one statement with the extended protocol.
   * Resolves with rows, or with PostgreSQL's refusal. Rejects with `HostFault` for a fault of the host
   * and with `LimitReached` when the host had to stop the statement.
   */
  query(
    text: string,
    params: readonly Json[],
  ): Promise<{ ok: true; result: TextRows } | { ok: false; failure: SqlFailure }>;
  /** Runs several statements with the simple protocol, as psql would; in `schema` samples. */
  script(text: string): Promise<{ ok: true } | { ok: false; failure: SqlFailure }>;
  /**
   * Runs one statement that returns rows in a read-only transaction that nobody commits, with the random numbers
   * seeded. It is described first: what returns no rows, or is more than one statement, is never run.
   */
  read(text: string): Promise<ReadAnswer>;
  /**
   * What PostgreSQL's executor does for a statement that `read` would run: the JSON of
   * `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF, FORMAT JSON)`. Null where the host has no stable plans.
   */
  explain(
    text: string,
  ): Promise<{ ok: true; plan: Json } | { ok: false; failure: SqlFailure } | null>;
  close(): Promise<void>;
};

export type ReadAnswer =
  | { kind: "rows"; result: TextRows }
  | { kind: "no rows" }
  /** Refused before it ran. */
  | { kind: "unparsable"; failure: SqlFailure }
  | { kind: "failed"; failure: SqlFailure };

export type DatabasePurpose = "query" | "schema" | "handler";

/**
 * A database that holds the sample's schema.sql and one data set.
 * For `query` it may be shared and nothing can be written; for the others it is a fresh copy, dropped on dispose.
 */
export type SampleDatabase = AsyncDisposable & {
  /** Opens a connection as the candidate's role. At most eight at once. */
  candidate(): Promise<Connection>;
  /** The check's own connection: reads and seeds, no superuser, owns nothing that the candidate can alter. */
  check(): Promise<Connection>;
  /** Rows and blocks that the candidate's statements touched since `mark()`; nulls where it can't be told. */
  cost(): Promise<Pick<Cost, "rows" | "blocks">>;
  mark(): Promise<void>;
  /** How many of the candidate's statements wait for a lock; not there where statements never overlap. */
  blocked?(): Promise<number>;
};

/** Databases for the checks of one run, one after another. What the run could change goes with it. */
export type Databases = AsyncDisposable & {
  /**
   * The next check's, as `openDatabase` gives it. Where nothing is `counted` it may be the one of the check before,
   * after whatever that changed was put back; its rows and blocks are nulls then.
   */
  open(input: OpenDatabase, options: { counted: boolean }): Promise<SampleDatabase>;
};

/** A module in a metered runtime of its own. */
export type Guest = AsyncDisposable & {
  /**
   * Calls one of the operations that the guest's prelude defines.
   * Resolves with what it returned or threw; rejects with `LimitReached` or `HostFault`.
   * After a rejection the guest is gone. Calls may overlap.
   */
  call(name: string, args: readonly Json[]): Promise<GuestAnswer>;
  /** Fuel spent since it was opened. */
  fuel(): number;
};

export type GuestAnswer = { ok: true; value: Json | undefined } | { ok: false; error: GuestError };

/** What a guest threw, or is to be thrown in it, as far as JSON carries it. `code` is an SQLSTATE. */
export type GuestError = { name: string; message: string; code?: string; stack?: string };

/** What a guest may ask of the world while it runs. An answer that is not ok becomes an exception in the guest. */
export type GuestCalls = (operation: string, argument: Json) => Promise<GuestAnswer>;

export type GuestOptions = {
  /** TypeScript or JavaScript by path. Modules import each other by relative path, with the ending. */
  files: Record<string, string>;
  entry: string;
  /** Source of the function that stands between host and module; see runtime/prelude.ts. */
  prelude: string;
  calls: GuestCalls;
  limits: GuestLimits;
  /** Milliseconds since the epoch: the guest's clock stands still at this instant. */
  now: number;
  seed: number;
};

export type GuestLimits = {
  fuel: number;
  memoryMb: number;
  /** Characters that may leave the guest in all: answers, what it asks and what it logs. */
  output: number;
};

/** A place apart from the checks for the modules of one submission; thrown away with it. */
export type Sandbox = AsyncDisposable & {
  /**
   * Opens a fresh instance of a module. Rejects with `LoadFailed`, `LimitReached` or `HostFault`; with `SandboxDied`
   * (a fault too) when the place itself ended, after which the next instance comes to a new one.
   */
  open(options: GuestOptions): Promise<Guest>;
  /** Ends every instance, busy or hung. */
  reset(): void;
};

export type OpenDatabase = {
  sampleHash: string;
  schema: string | null;
  data: string | null;
  dataset: string;
  purpose: DatabasePurpose;
  /** The most that one statement may take, in milliseconds. */
  wallMs: number;
};

/** What differs between Node and the browser. */
export type Host = {
  name: "node" | "browser";
  versions: { postgres: string; quickjs: string };
  /** Lets one run have the host to itself; see turns.ts. */
  turns: Turns;
  openDatabase(input: OpenDatabase): Promise<SampleDatabase>;
  openDatabases(): Databases;
  /** For a candidate's modules, as far from the checks as the host can put them. */
  openSandbox(): Promise<Sandbox>;
  /** The checks' module. */
  openCheckGuest(options: GuestOptions): Promise<Guest>;
  /**
   * The same host for one submission alone: its databases lie where no other submission's do meanwhile.
   * `fresh`: where no submission was before, for a run that is repeated.
   */
  reserve(options: { fresh: boolean }): Promise<ReservedHost>;
};

export type ReservedHost = Host &
  AsyncDisposable & {
    /** The limit that a fault of this reservation would be if the submission alone brought it about; else null. */
    suspicion(): Limit | null;
  };

/** The submission was stopped: it is the candidate's program that went too far. */
export class LimitReached extends Error {
  readonly limit: Limit;
  constructor(limit: Limit, message: string) {
    super(message);
    this.name = "LimitReached";
    this.limit = limit;
  }
}

/** The engine or the machine failed; never charged to a candidate. */
export class HostFault extends Error {
  override name = "HostFault";
}

/** The sample itself is wrong: nobody's verdict, and its author's to mend. */
export class SampleBroken extends HostFault {
  override name = "SampleBroken";
}

/** The place where candidates' modules ran ended unasked. Whose fault that was shows when the run is repeated alone. */
export class SandboxDied extends HostFault {
  override name = "SandboxDied";
}

/** A module does not parse or does not load: it is the author's. `message` says where and why. */
export class LoadFailed extends Error {
  override name = "LoadFailed";
}
