import { type HandlerResponse, type Row } from "../handler/handler-api.ts";
import { type Cost } from "../verdict.ts";
import { type Json } from "../host.ts";

/**
 * What files of checks are written against. `check` is a global; files may import others beside them, types are stripped.
 *
 * An exception in a check that is not an assertion's is the candidate's failure once the candidate has answered
 * anything (an answer that lacked a field, say), and a fault of the sample before that, or when it is a `ReferenceError`.
 */
export type DefineCheck = (
  ...check: [
    id: string,
    title: string,
    run: (world: CheckWorld) => Promise<void>,
    options?: CheckOptions,
  ]
) => void;

export type CheckOptions = {
  /** Above zero; 1 when not given. */
  weight?: number;
  /** Not run in the browser. */
  server?: boolean;
  /** The data set that the database starts from; `visible` when not given. */
  data?: string;
};

/** A request as checks write it; `path` may carry a query string. */
export type CheckRequest = {
  method?: string;
  path: string;
  params?: Record<string, string>;
  headers?: Record<string, string>;
  body?: Json;
};

/** What a partner is asked; `body` is parsed where it is JSON. */
export type PartnerRequest = {
  method: string;
  path: string;
  query: Record<string, string | string[]>;
  headers: Record<string, string>;
  body: Json;
};

/** What a request was answered; a missing body is null. */
export type CheckAnswer<Body> = Omit<Required<HandlerResponse>, "body"> & { body: Body };

export type CandidateAnswer<R> =
  | { rows: R[]; error?: undefined }
  | { rows?: undefined; error: { code: string; message: string } };

export type CheckWorld = {
  /**
   * Kind `handler`: one request. An exception of the candidate's is `{ status: 500, headers: {}, body: null }` and stands in the log.
   * `Body` says what the check expects; nothing has looked whether the answer is like that.
   */
  http: <Body = Json>(request: CheckRequest) => Promise<CheckAnswer<Body>>;
  /** Kind `function`: calls an export. Rejects with an error of the same name and message when it throws. */
  call: <Value = Json | undefined>(name: string, ...args: Json[]) => Promise<Value>;
  /** A new module instance with new connections; the database stays. */
  restart: () => Promise<void>;
  /** Rows as the check's own role sees them, converted as for candidates. Rejects with an error that has the SQLSTATE as `code`. */
  sql: <R = Row>(text: string, params?: Json[]) => Promise<R[]>;
  candidate: {
    /** A statement as the candidate's role: rows, or PostgreSQL's refusal with the SQLSTATE as `code`. */
    sql: <R = Row>(text: string, params?: Json[]) => Promise<CandidateAnswer<R>>;
  };
  /**
   * Stands for a third party: `https://<name>/…` in the candidate's `fetch`. The answer `"timeout"` is none at all.
   * Without a partner of that name the candidate's `fetch` fails.
   */
  partner: (
    name: string,
    answer: (
      request: PartnerRequest,
    ) => HandlerResponse | "timeout" | Promise<HandlerResponse | "timeout">,
  ) => void;
  /**
   * Requests at once, each in a module instance of its own; answers in the order of the requests. On the server they
   * take turns, a statement or a fetch each, and one that waits for a lock lets the others go on: always in the same way.
   */
  together: (
    requests: CheckRequest[],
    options?: { explore?: boolean },
  ) => Promise<Required<HandlerResponse>[]>;
  /**
   * What the candidate's code has logged since the check began, with what it threw and did not catch: the first
   * hundred lines, 500 characters of each.
   */
  logged: () => Promise<string[]>;
  /** What the candidate's code cost since the check began. */
  cost: () => Promise<Cost>;
  expect: Expect;
};

export type Expect = {
  (actual: unknown): Matchers & {
    not: Matchers;
    /** The matchers on what a promise resolves with; await them. */
    resolves: AsyncMatchers;
    /** The matchers on what a promise rejects with; await them. */
    rejects: AsyncMatchers;
  };
  /** Stand-ins for values inside `toEqual` and the like. */
  anything(): unknown;
  any(type: unknown): unknown;
  stringContaining(part: string): unknown;
  stringMatching(pattern: string | RegExp): unknown;
  arrayContaining(members: unknown[]): unknown;
  objectContaining(fields: unknown): unknown;
};

export type Matchers = {
  toBe(expected: unknown): void;
  /** Deep, fields that are undefined count as missing. */
  toEqual(expected: unknown): void;
  toStrictEqual(expected: unknown): void;
  /** Objects may hold more than is expected, at any depth; lists may not. */
  toMatchObject(expected: unknown): void;
  /** A part of a string, or a member of a list by identity. */
  toContain(expected: unknown): void;
  /** A member of a list by deep equality. */
  toContainEqual(expected: unknown): void;
  toHaveLength(expected: number): void;
  toHaveProperty(path: string, value?: unknown): void;
  toMatch(expected: string | RegExp): void;
  toBeGreaterThan(expected: number): void;
  toBeGreaterThanOrEqual(expected: number): void;
  toBeLessThan(expected: number): void;
  toBeLessThanOrEqual(expected: number): void;
  /** Within half a unit of the given decimal digit; two digits when not given. */
  toBeCloseTo(expected: number, digits?: number): void;
  toBeNull(): void;
  toBeDefined(): void;
  toBeUndefined(): void;
  toBeTruthy(): void;
  toBeFalsy(): void;
  /** The function throws, or the rejection is, an error with this message: a part of it, a pattern, or any. */
  toThrow(expected?: string | RegExp): void;
};

export type AsyncMatchers = {
  [Name in keyof Matchers]: (...args: Parameters<Matchers[Name]>) => Promise<void>;
};
