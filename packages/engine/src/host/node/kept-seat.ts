import { type Seat, type Session } from "./candidate-database.ts";
import { putBack, type SeededRows, writtenIn } from "./seeded-rows.ts";
import { queryMessage } from "./wire/frontend-messages.ts";
import { type WireConnection } from "./wire/wire-connection.ts";

/** A candidate's own name is no way to another's function: all that is called stands in pg_catalog. */
const discard = [
  "rollback",
  "discard all",
  "set seed to 0.5",
  // What a session has written is to be told before the next check, not within a second.
  "select pg_catalog.pg_stat_force_next_flush()",
].map(queryMessage);

/**
 * A handler's copy that serves one check after another. Its candidate can write rows, draw from sequences and leave
 * things in sessions and in its own role's settings; anything else that it might do ends the copy.
 */
export class KeptSeat {
  readonly seat: Seat;
  readonly #rows: SeededRows;
  /** As the role that puts rows back. */
  readonly #wire: Promise<WireConnection>;
  #idle: readonly Session[];
  #sessions: readonly Session[];

  constructor(input: { seat: Seat; rows: SeededRows; wire: Promise<WireConnection> }) {
    this.seat = input.seat;
    this.#rows = input.rows;
    this.#wire = input.wire;
    this.#wire.catch(() => undefined);
    this.#idle = [{ role: "candidate", wire: input.seat.warm }];
    this.#sessions = this.#idle;
  }

  /** All that were opened and may be open still. */
  get sessions(): readonly Session[] {
    return this.#sessions;
  }

  /** Sessions in which nothing is left. */
  get idle(): readonly Session[] {
    return this.#idle;
  }

  /**
   * Makes everything as it was before the check; `opened`: the sessions that were opened for it. False where the copy
   * can't serve another check.
   */
  async restore(opened: readonly Session[]): Promise<boolean> {
    const open = [...new Set([...this.#idle, ...opened])].filter(({ wire }) => !wire.endedWell);
    this.#sessions = open;
    if (open.some(({ wire }) => !wire.isOpen || wire.isBusy)) return false;
    try {
      if (!(await isDiscarded(open))) return false;
      this.#idle = open;
      return await this.#restoreRows();
    } catch {
      // Whatever PostgreSQL made of it, the next check gets a new copy.
      return false;
    }
  }

  /** Closes the connection that put rows back. */
  async end(): Promise<void> {
    await (await this.#wire).close();
  }

  async #restoreRows(): Promise<boolean> {
    const wire = await this.#wire;
    const { candidate, check } = this.seat;
    const settings = `select count(*) from pg_db_role_setting where setrole in ('${candidate}'::regrole, '${check}'::regrole)`;
    const [written, [{ rows: [[set] = []] } = { rows: [] }]] = await Promise.all([
      writtenIn(wire, this.#rows),
      wire.sendEach(queryMessage(settings)),
    ]);
    if (written.isElsewhere || set !== "0") return false;
    await putBack(wire, this.#rows, written.tables);
    const forgotten = await wire.sendEach(
      ...["select pg_stat_force_next_flush()", "select pg_stat_reset()"].map(queryMessage),
    );
    return forgotten.every(({ error }) => error === null);
  }
}

async function isDiscarded(sessions: readonly Session[]): Promise<boolean> {
  const replies = await Promise.all(sessions.map(async ({ wire }) => wire.sendEach(...discard)));
  return replies.flat().every(({ error }) => error === null);
}
