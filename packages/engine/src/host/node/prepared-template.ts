import { type DatabasePurpose } from "../../host.ts";
import { type Seat } from "./candidate-database.ts";
import { type SeatMaker } from "./seat-maker.ts";
import { type Template } from "./template.ts";

/** Seats made ahead for a template that is in use. */
const seatsAhead = 2;

/** A template in a slot, and seats that nobody has taken yet. */
export class PreparedTemplate {
  readonly template: Template;
  readonly #purpose: DatabasePurpose;
  readonly #maker: SeatMaker;
  #idle: Promise<Seat>[] = [];
  #taken = 0;

  constructor(input: { template: Template; purpose: DatabasePurpose; maker: SeatMaker }) {
    this.template = input.template;
    this.#purpose = input.purpose;
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

  /** Removes a seat that was taken. */
  async remove(seat: Seat): Promise<void> {
    this.#taken -= 1;
    await this.#maker.remove(seat);
  }

  /** Removes the seats that nobody has taken. */
  async clear(): Promise<void> {
    const seats = this.#idle;
    this.#idle = [];
    for (const seat of seats) {
      const made = await seat;
      await made.warm.close();
      await this.#maker.remove(made);
    }
  }

  async #make(): Promise<Seat> {
    return this.#maker.make(this.template, this.#purpose);
  }
}
