import {
  type Connection,
  type GuestAnswer,
  type Json,
  LimitReached,
  type SampleDatabase,
} from "../host.ts";
import { type SqlRequest } from "./handler-prelude.ts";
import { toRows } from "./rows.ts";

const mostConnections = 8;

/**
 * The candidate's side of a check's database: a pool of connections as a server would have one, and a count of statements.
 * The first idle connection is taken, so that statements one after the other share one.
 */
export class CandidateStatements {
  readonly #database: SampleDatabase;
  readonly #mostQueries: number;
  readonly #idle: Connection[] = [];
  readonly #waiting: ((connection: Connection) => void)[] = [];
  readonly #transactions = new Map<number, Connection>();
  #opened: Promise<Connection>[] = [];
  #lastTransaction = 0;
  #queries = 0;

  constructor(database: SampleDatabase, mostQueries: number) {
    this.#database = database;
    this.#mostQueries = mostQueries;
  }

  /** Statements that the candidate ran, transactions' own not counted. */
  get queries(): number {
    return this.#queries;
  }

  /** How many statements wait for a connection or a lock; null where the host's statements never overlap. */
  get blocked(): (() => Promise<number>) | null {
    const database = this.#database;
    if (!database.blocked) return null;
    return async () => this.#waiting.length + ((await database.blocked?.()) ?? 0);
  }

  /** Rejects with `LimitReached` at the limit of statements. */
  async run({ text, params, transaction }: SqlRequest): Promise<GuestAnswer> {
    this.#queries += 1;
    if (this.#queries > this.#mostQueries) {
      throw new LimitReached("queries", `more than ${this.#mostQueries} statements`);
    }
    if (transaction === null) {
      return this.#withConnection((connection) => query(connection, { text, params }));
    }
    const connection = this.#transactions.get(transaction);
    return connection ? query(connection, { text, params }) : transactionIsOver;
  }

  async begin(): Promise<GuestAnswer> {
    const connection = await this.#take();
    const begun = await query(connection, { text: "begin", params: [] });
    if (!begun.ok) {
      this.#giveBack(connection);
      return begun;
    }
    this.#lastTransaction += 1;
    this.#transactions.set(this.#lastTransaction, connection);
    return { ok: true, value: this.#lastTransaction };
  }

  async end(transaction: number, how: "commit" | "rollback"): Promise<GuestAnswer> {
    const connection = this.#transactions.get(transaction);
    if (!connection) return transactionIsOver;
    this.#transactions.delete(transaction);
    try {
      return await query(connection, { text: how, params: [] });
    } finally {
      this.#giveBack(connection);
    }
  }

  /** Closes every connection, as a server that restarts does; open transactions are rolled back. */
  async closeAll(): Promise<void> {
    const opened = this.#opened;
    this.#opened = [];
    this.#idle.length = 0;
    this.#transactions.clear();
    await Promise.all(opened.map(async (connection) => (await connection).close()));
  }

  async #withConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await this.#take();
    try {
      return await work(connection);
    } finally {
      this.#giveBack(connection);
    }
  }

  async #take(): Promise<Connection> {
    const idle = this.#idle.shift();
    if (idle) return idle;
    if (this.#opened.length < mostConnections) {
      const opening = this.#database.candidate();
      this.#opened.push(opening);
      return opening;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(connection: Connection): void {
    const next = this.#waiting.shift();
    if (next) next(connection);
    else this.#idle.unshift(connection);
  }
}

const transactionIsOver: GuestAnswer = {
  ok: false,
  error: { name: "Error", message: "this transaction is over" },
};

/** One statement, answered as a guest is: rows, or an error with its SQLSTATE. */
export async function query(
  connection: Connection,
  { text, params }: { text: string; params: readonly Json[] },
): Promise<GuestAnswer> {
  const answer = await connection.query(text, params);
  if (answer.ok) return { ok: true, value: toRows(answer.result) };
  const { code, message } = answer.failure;
  return { ok: false, error: { name: "PostgresError", message, code } };
}
