import { type Connection, type SampleDatabase } from "../../host.ts";
import { type PlanCost } from "../../query/plan-cost.ts";
import { type Cost } from "../../verdict.ts";
import { type StatementLog } from "./statement-log.ts";
import { SupervisedConnection, type Supervisor } from "./supervised-connection.ts";
import { type WireConnection } from "./wire/wire-connection.ts";

/** What a slot made ready for one run: a database, and roles. */
export type Seat = {
  database: string;
  candidate: string;
  /** Reads and seeds for the checks, and owns nothing. Null for `query`, which has no checks of its own. */
  check: string | null;
  /** An idle connection of the candidate's, opened ahead. */
  warm: WireConnection;
};

/** A connection that was opened for a run. */
export type Session = { role: "candidate" | "check"; wire: WireConnection };

export type SeatKeeper = {
  /** How many backends of a role wait for a lock. */
  blocked(role: string): Promise<number>;
  log: StatementLog;
  connect(role: string, database: string): Promise<WireConnection>;
  supervisor: Supervisor;
  /** Takes a seat back, with the connections that were used; some may be busy or broken. */
  giveBack(used: readonly Session[]): Promise<void> | void;
};

/** One run's database in a slot. */
export class CandidateDatabase implements SampleDatabase {
  readonly #seat: Seat;
  readonly #keeper: SeatKeeper;
  readonly #wallMs: number;
  /** Connections that were asked for; without any, nothing was run. */
  readonly #used: Session[] = [];
  /** Connections that wait for use. */
  readonly #idle: Session[];
  readonly #isLogged: boolean;
  #marked: PlanCost = { rows: 0, blocks: 0 };

  constructor(input: {
    seat: Seat;
    keeper: SeatKeeper;
    wallMs: number;
    /** Open connections, taken before others are opened. */
    idle: readonly Session[];
    /** Its candidate's statements are in the log. */
    isLogged: boolean;
  }) {
    this.#seat = input.seat;
    this.#keeper = input.keeper;
    this.#wallMs = input.wallMs;
    this.#idle = [...input.idle];
    this.#isLogged = input.isLogged;
  }

  async candidate(): Promise<Connection> {
    const session = await this.#open("candidate");
    // What a query leaves in a session is discarded behind its back; see prepared-template.ts.
    const isDiscarded = this.#seat.check === null && session.wire === this.#seat.warm;
    return this.#supervised(session, isDiscarded ? async () => undefined : undefined);
  }

  async check(): Promise<Connection> {
    if (this.#seat.check === null) throw new TypeError("a query has no checks of its own");
    return this.#supervised(await this.#open("check"));
  }

  async cost(): Promise<Pick<Cost, "rows" | "blocks">> {
    if (!this.#isLogged) return { rows: null, blocks: null };
    if (this.#used.length === 0) return { rows: 0, blocks: 0 };
    const { rows, blocks } = await this.#keeper.log.costOf(this.#seat.candidate);
    return { rows: rows - this.#marked.rows, blocks: blocks - this.#marked.blocks };
  }

  async mark(): Promise<void> {
    if (this.#isLogged && this.#used.length > 0)
      this.#marked = await this.#keeper.log.costOf(this.#seat.candidate);
  }

  async blocked(): Promise<number> {
    return this.#keeper.blocked(this.#seat.candidate);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#keeper.log.forget(this.#seat.candidate);
    await this.#keeper.giveBack(this.#used);
  }

  async #open(role: Session["role"]): Promise<Session> {
    const at = this.#idle.findIndex((session) => session.role === role && session.wire.isOpen);
    const session = this.#idle.splice(at, at < 0 ? 0 : 1)[0] ?? (await this.#connect(role));
    this.#used.push(session);
    return session;
  }

  async #connect(role: Session["role"]): Promise<Session> {
    const { database, candidate, check } = this.#seat;
    const user = role === "candidate" ? candidate : (check ?? "");
    return { role, wire: await this.#keeper.connect(user, database) };
  }

  #supervised({ wire }: Session, end?: () => Promise<void>): Connection {
    const { supervisor } = this.#keeper;
    return new SupervisedConnection({
      wire,
      supervisor,
      wallMs: this.#wallMs,
      ...(end && { end }),
    });
  }
}
