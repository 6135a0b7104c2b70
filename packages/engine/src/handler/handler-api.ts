import { type Json } from "../host.ts";

/**
 * What the module of a `handler` sample is written against.
 * Its default export is a `Handler`; nothing else of the world is there: no timers, no modules, no clock.
 */
export type Handler = (request: HandlerRequest, tools: HandlerTools) => Promise<HandlerResponse>;

export type HandlerRequest = {
  /** Upper case. */
  method: string;
  /** Without the query string, as in `/orders/7`. */
  path: string;
  /** Parts of the path that the check names, as in `{ id: "7" }`; always strings. */
  params: Record<string, string>;
  /** The query string. A name that is given more than once is a list. */
  query: Record<string, string | string[]>;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** JSON as it was parsed, or null. */
  body: Json;
};

export type HandlerResponse = {
  /** A whole number from 100 to 599. */
  status: number;
  headers?: Record<string, string>;
  body?: Json;
};

/**
 * One row. Values are JSON: bool, int2, int4, float4, float8, json, jsonb, null and arrays of them come as such;
 * int8 and numeric as strings, so that no digit is lost; timestamps as ISO 8601 with milliseconds (microseconds
 * where there are any) and, as the server runs in UTC, a `Z`; date as `2026-01-31`; everything else as
 * PostgreSQL's own text.
 */
export type Row = Record<string, Json>;

/**
 * Runs one statement and gives its rows. Parameters are `$1`, `$2`…; a list goes to an array or to json, an object to json.
 * Rejects with an `Error` whose `code` is the SQLSTATE and whose `message` is PostgreSQL's.
 */
export type Sql = (text: string, params?: readonly Json[]) => Promise<Row[]>;

export type HandlerTools = {
  /** Statements outside `begin` may run on any of at most eight connections. */
  sql: Sql & {
    /**
     * A transaction on one connection: `work` is given an `sql` of its own; commits when `work` resolves,
     * rolls back and rejects with the same error when it rejects.
     */
    begin: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
  };
  /** The time: always the same instant in one check. */
  now: () => Date;
  /**
   * Reaches only the partners that the check stands for, by name: `https://payments/charges`.
   * Rejects with a `TypeError` where there is no such partner, and with an error named `TimeoutError` when the partner does not answer.
   */
  fetch: (url: string, init?: FetchInit) => Promise<FetchResponse>;
  /** A line of the log that candidate and reviewers see. `console.log`, `.info`, `.warn` and `.error` do the same. */
  log: (...values: unknown[]) => void;
};

export type FetchInit = {
  method?: string;
  headers?: Record<string, string>;
  /** Text, as in `JSON.stringify(…)`; anything else is sent as its JSON. */
  body?: Json;
  /** Accepted and ignored: a partner that does not answer times out at once. `AbortSignal.timeout` is there for it. */
  signal?: unknown;
};

export type FetchResponse = {
  ok: boolean;
  status: number;
  headers: { get: (name: string) => string | null };
  json: () => Promise<Json>;
  text: () => Promise<string>;
};
