import { type Connection, type SampleDatabase } from "../../host.ts";
import { type PlanCost } from "../../query/plan-cost.ts";
import { type Cost } from "../../verdict.ts";
import { type StatementLog } from "./statement-log.ts";
import { SupervisedConnection, type Supervisor } from "./supervised-connection.ts";
import { ConnectionLost, type WireConnection } from "./wire/wire-connection.ts";

/** What a slot made ready for one run: a database, and roles. */
export type Seat = {
  database: string;
  candidate: string;
  /** Reads and seeds for the checks, and owns nothing. Null for `query`, which has no checks of its own. */
  check: string | null;
  /** An idle connection of the candidate's, opened ahead. */
  warm: WireConnection;
};

export type SeatKeeper = {
  /** How many backends of a role wait for a lock. */
  blocked(role: string): Promise<number>;
  log: StatementLog;
  connect(role: string, database: string): Promise<WireConnection>;
  supervisor: Supervisor;
  /** Takes a seat back. Only its warm connection may be open; where it is not, or is busy, the seat was spoiled. */
  giveBack(seat: Seat): void;
};

/** One run's database in a slot. */
export class CandidateDatabase implements SampleDatabase {
  readonly #seat: Seat;
  readonly #keeper: SeatKeeper;
  readonly #wallMs: number;
  /** Connections that were asked for; without any, nothing was run. */
  readonly #wires = new Set<WireConnection>();
  readonly #isLogged: boolean;
  #warmIsFree = true;
  #marked: PlanCost = { rows: 0, blocks: 0 };

  constructor(input: {
    seat: Seat;
    keeper: SeatKeeper;
    wallMs: number;
    /** Its candidate's statements are in the log. */
    isLogged: boolean;
  }) {
    this.#seat = input.seat;
    this.#keeper = input.keeper;
    this.#wallMs = input.wallMs;
    this.#isLogged = input.isLogged;
  }

  async candidate(): Promise<Connection> {
    const { warm, candidate, check } = this.#seat;
    if (!this.#warmIsFree || !warm.isOpen) return this.#open(candidate);
    this.#warmIsFree = false;
    // What a query leaves in a session is discarded behind its back; see prepared-template.ts.
    if (check === null) return this.#supervised(warm, async () => {});
    this.#wires.add(warm);
    return this.#supervised(warm);
  }

  async check(): Promise<Connection> {
    if (this.#seat.check === null) throw new TypeError("a query has no checks of its own");
    return this.#open(this.#seat.check);
  }

  async cost(): Promise<Pick<Cost, "rows" | "blocks">> {
    if (!this.#isLogged) return { rows: null, blocks: null };
    if (this.#wires.size === 0) return { rows: 0, blocks: 0 };
    const { rows, blocks } = await this.#keeper.log.costOf(this.#seat.candidate);
    return { rows: rows - this.#marked.rows, blocks: blocks - this.#marked.blocks };
  }

  async mark(): Promise<void> {
    if (this.#isLogged && this.#wires.size > 0)
      this.#marked = await this.#keeper.log.costOf(this.#seat.candidate);
  }

  async blocked(): Promise<number> {
    return this.#keeper.blocked(this.#seat.candidate);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(Array.from(this.#wires, async (wire) => this.#end(wire)));
    this.#keeper.log.forget(this.#seat.candidate);
    this.#keeper.giveBack(this.#seat);
  }

  async #open(role: string): Promise<Connection> {
    const wire = await this.#keeper.connect(role, this.#seat.database);
    this.#wires.add(wire);
    return this.#supervised(wire);
  }

  #supervised(wire: WireConnection, end?: () => Promise<void>): Connection {
    const { supervisor } = this.#keeper;
    return new SupervisedConnection({
      wire,
      supervisor,
      wallMs: this.#wallMs,
      ...(end && { end }),
    });
  }

  /** A backend that works does not notice that its client has gone. */
  async #end(wire: WireConnection): Promise<void> {
    if (wire.isOpen && wire.isBusy) {
      await this.#keeper.supervisor.terminate(wire.processId);
      wire.destroy(new ConnectionLost(null));
    }
    await wire.close();
  }
}
