import { type Seat } from "./candidate-database.ts";
import { type SeatMaker } from "./seat-maker.ts";
import { type Template, type TemplateUse } from "./template.ts";
import { queryMessage } from "./wire/frontend-messages.ts";
import { type WireConnection } from "./wire/wire-connection.ts";

/** Seats made ahead for a template that is in use. */
const seatsAhead = 2;

/** A backend's memory grows with what it ran, so it is not kept for ever. */
const usesOfASession = 100;

/** A template in a slot, and seats that nobody has taken yet. */
export class PreparedTemplate {
  readonly template: Template;
  readonly #use: TemplateUse;
  readonly #maker: SeatMaker;
  readonly #uses = new WeakMap<WireConnection, number>();
  #idle: Promise<Seat>[] = [];
  #taken = 0;

  constructor(input: { template: Template; use: TemplateUse; maker: SeatMaker }) {
    this.template = input.template;
    this.#use = input.use;
    this.#maker = input.maker;
  }

  get idleSeats(): number {
    return this.#idle.length;
  }

  get isTaken(): boolean {
    return this.#taken > 0;
  }

  async take(): Promise<Seat> {
    this.#taken += 1;
    return this.#idle.shift() ?? this.#make();
  }

  /** Makes seats for those who come next; rejects where one can't be made. */
  async makeAhead(): Promise<void> {
    while (this.#idle.length < seatsAhead) this.#idle.push(this.#make());
    await Promise.all(this.#idle);
  }

  /** Takes a seat back: to be used again where nothing of its run can be left, else to be removed. */
  async giveBack(seat: Seat): Promise<void> {
    this.#taken -= 1;
    const uses = (this.#uses.get(seat.warm) ?? 0) + 1;
    this.#uses.set(seat.warm, uses);
    const { isOpen, isBusy } = seat.warm;
    const again = this.#use === "query" && isOpen && !isBusy && uses < usesOfASession;
    if (!again || this.#idle.length > seatsAhead) return this.#remove(seat);
    const discarded = this.#discarded(seat);
    this.#idle.push(discarded);
    await discarded;
  }

  /** Removes the seats that nobody has taken. */
  async clear(): Promise<void> {
    const seats = this.#idle;
    this.#idle = [];
    for (const seat of seats) await this.#remove(await seat);
  }

  async #make(): Promise<Seat> {
    return this.#maker.make(this.template, this.#use);
  }

  /**
   * A query ran in a transaction that could only read, as a role that can write nothing, so all that it can have left
   * is in its session: settings, locks, plans. None of it outlives this, but that a setting of that name was made.
   */
  async #discarded(seat: Seat): Promise<Seat> {
    const replies = await seat.warm.sendEach(queryMessage("rollback"), queryMessage("discard all"));
    if (replies.every(({ error }) => error === null)) return seat;
    await this.#remove(seat);
    return this.#make();
  }

  async #remove(seat: Seat): Promise<void> {
    await seat.warm.close();
    await this.#maker.remove(seat);
  }
}
