import { type PGlite } from "@electric-sql/pglite";
import {
  type Connection,
  HostFault,
  LimitReached,
  type Json,
  type SqlFailure,
} from "../../host.ts";
import { bindValue, needsTypes } from "../bind-value.ts";
import { type TransactionTurns } from "./transaction-turns.ts";

const begins = /^\s*(begin|start\s+transaction)\b/i;
const ends = /^\s*(commit|end|abort|rollback(?!\s+to)(?!\s+transaction\s+to))\b/i;

const asItIs = (value: unknown): unknown => value;

/** PGlite's parsers and serializers by type, each replaced by one that changes nothing. */
function unchanged(byType: object): Record<string, (value: unknown) => never> {
  return Object.fromEntries(Object.keys(byType).map((type) => [type, asItIs])) as Record<
    string,
    (value: unknown) => never
  >;
}

/**
 * One of the connections that a server would have. PGlite has a single session: transactions wait for each other,
 * a statement outside of one does not, and runs inside of whatever is open.
 */
export class PgliteConnection implements Connection {
  readonly #pglite: PGlite;
  readonly #turns: TransactionTurns;

  constructor(pglite: PGlite, turns: TransactionTurns) {
    this.#pglite = pglite;
    this.#turns = turns;
  }

  async query(text: string, params: readonly Json[]): ReturnType<Connection["query"]> {
    if (begins.test(text)) await this.#turns.take(this);
    try {
      return await this.#attempt(async () => ({
        ok: true,
        result: await this.#rows(text, params),
      }));
    } finally {
      if (ends.test(text)) this.#turns.give(this);
    }
  }

  script(text: string): ReturnType<Connection["script"]> {
    return this.#attempt(async () => {
      await this.#pglite.exec(text);
      return { ok: true };
    });
  }

  async read(text: string): ReturnType<Connection["read"]> {
    const described = await this.#attempt(async () => {
      const { resultFields } = await this.#pglite.describeQuery(text);
      return { ok: true, returnsRows: resultFields.length > 0 };
    });
    if (!described.ok) return { kind: "unparsable", failure: described.failure };
    if (!described.returnsRows) return { kind: "no rows" };
    await this.#pglite.exec("begin read only; select setseed(0.5)");
    try {
      const answer = await this.#attempt(async () => ({
        ok: true,
        result: await this.#rows(text, []),
      }));
      return answer.ok
        ? { kind: "rows", result: answer.result }
        : { kind: "failed", failure: answer.failure };
    } finally {
      await this.#pglite.exec("rollback");
    }
  }

  /** Plans in the browser are of another build, on data that was never vacuumed. */
  explain(): Promise<null> {
    return Promise.resolve(null);
  }

  async close(): Promise<void> {
    if (!this.#turns.give(this)) return;
    await this.#pglite.exec("rollback");
  }

  async #rows(text: string, params: readonly Json[]) {
    const pglite = this.#pglite;
    const types = params.some(needsTypes)
      ? (await pglite.describeQuery(text)).queryParams.map(({ dataTypeID }) => dataTypeID)
      : [];
    const bound = params.map((value, index) => bindValue(value, types[index] ?? null));
    const { fields, rows, affectedRows } = await pglite.query<(string | null)[]>(text, bound, {
      rowMode: "array",
      parsers: unchanged(pglite.parsers),
      serializers: unchanged(pglite.serializers),
    });
    const columns = fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
    return { columns, rows, rowCount: Math.max(rows.length, affectedRows ?? 0) };
  }

  async #attempt<T extends { ok: true }>(
    work: () => Promise<T>,
  ): Promise<T | { ok: false; failure: SqlFailure }> {
    try {
      return await work();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code.startsWith("53")) throw new LimitReached("memory", failure.message);
      return { ok: false, failure };
    }
  }
}

/** PostgreSQL's refusal has a code; anything else means that PGlite itself broke. Throws `HostFault` then. */
function failureOf(error: unknown): SqlFailure {
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    const position = "position" in error ? Number(error.position) : Number.NaN;
    return {
      code: error.code,
      message: error.message,
      ...(Number.isSafeInteger(position) ? { position } : {}),
    };
  }
  throw new HostFault(`PGlite broke: ${String(error)}`);
}
