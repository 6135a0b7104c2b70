import { type StartPostgres } from "./grading-postgres.ts";
import { Slot } from "./slot.ts";

/** A slot that is one submission's until it is released. */
export type Reservation = AsyncDisposable & { slot: Slot };

/** Where a slot lies or is not started yet. */
type Lane = { slot: Promise<Slot> | null };

/** As many slots as submissions are graded at once. Slots start when they are needed and are replaced when condemned. */
export class SlotPool implements AsyncDisposable {
  readonly #startPostgres: StartPostgres;
  readonly #lanes: readonly Lane[];
  readonly #free: Lane[];
  readonly #waiting: ((lane: Lane) => void)[] = [];
  #disposed = false;

  constructor(startPostgres: StartPostgres, slots: number) {
    this.#startPostgres = startPostgres;
    this.#lanes = Array.from({ length: slots }, () => ({ slot: null }));
    this.#free = [...this.#lanes];
  }

  /** Waits for a slot; `fresh`: one that was started for this. */
  async reserve(options: { fresh: boolean }): Promise<Reservation> {
    const lane = await this.#takeLane();
    try {
      const slot = await this.#slotIn(lane, options.fresh);
      const release = async (): Promise<void> => this.#release(lane, slot);
      return { slot, [Symbol.asyncDispose]: release };
    } catch (error) {
      lane.slot = null;
      this.#giveBack(lane);
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#disposed = true;
    await Promise.all(this.#lanes.map(async (lane) => endSlot(lane)));
  }

  async #takeLane(): Promise<Lane> {
    // A lane that has run before is warm.
    const lane = this.#free.find(({ slot }) => slot !== null) ?? this.#free[0];
    if (lane) {
      this.#free.splice(this.#free.indexOf(lane), 1);
      return lane;
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async #slotIn(lane: Lane, fresh: boolean): Promise<Slot> {
    if (this.#disposed) throw new Error("the engine has been shut down");
    const present = await lane.slot;
    if (present && !fresh && !present.isCondemned) return present;
    await endSlot(lane);
    lane.slot = Slot.start(this.#startPostgres);
    return lane.slot;
  }

  async #release(lane: Lane, slot: Slot): Promise<void> {
    if (slot.isCondemned && !this.#disposed) {
      await endSlot(lane);
    }
    this.#giveBack(lane);
  }

  #giveBack(lane: Lane): void {
    const next = this.#waiting.shift();
    if (next) next(lane);
    else this.#free.push(lane);
  }
}

async function endSlot(lane: Lane): Promise<void> {
  const slot = await lane.slot;
  lane.slot = null;
  await slot?.[Symbol.asyncDispose]();
}
