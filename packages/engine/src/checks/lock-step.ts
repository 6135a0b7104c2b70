import { HostFault } from "../host.ts";

/** One of several runs that take steps in turn. */
export type Participant = {
  /** Waits for its turn, then takes a step: a statement, or a fetch. */
  step<T>(work: () => Promise<T>): Promise<T>;
  /** It takes no more steps. */
  end(): void;
};

type State = {
  /** Steps that wait for their turn. */
  ready: (() => void)[];
  /** Steps that were begun and did not end. */
  taken: number;
  ended: boolean;
};

const pollMs = 1;

/**
 * Lets runs go side by side in one order that never changes: each takes a step in turn, and the next begins when the
 * one before has ended or waits for a lock. Left to the machine, a race would be found one day and not the next.
 */
export class LockStep implements Disposable {
  readonly #blocked: () => Promise<number>;
  readonly #states: State[];
  #last = -1;
  /** Counts changes, so that what was seen can be told from what is. */
  #changes = 0;
  #looking = false;
  #stopped = false;

  /** `blocked` tells how many of the steps that were taken wait for what only another run can give. */
  constructor(participants: number, blocked: () => Promise<number>) {
    this.#blocked = blocked;
    this.#states = Array.from({ length: participants }, () => ({
      ready: [],
      taken: 0,
      ended: false,
    }));
  }

  participant(index: number): Participant {
    const state = this.#states[index];
    if (!state) throw new HostFault("there is no such participant");
    return {
      step: async (work) => {
        await new Promise<void>((start) => {
          state.ready.push(start);
          this.#changed();
        });
        try {
          return await work();
        } finally {
          state.taken -= 1;
          this.#changed();
        }
      },
      end: () => {
        state.ended = true;
        this.#changed();
      },
    };
  }

  [Symbol.dispose](): void {
    this.#stopped = true;
  }

  #changed(): void {
    this.#changes += 1;
    if (!this.#looking) void this.#look();
  }

  /** Begins steps as long as nothing moves by itself. */
  async #look(): Promise<void> {
    this.#looking = true;
    while (!this.#stopped && !this.#states.some(isThinking)) {
      const taken = this.#states.reduce((sum, state) => sum + state.taken, 0);
      if (taken > 0 && !(await this.#allBlocked(taken))) {
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      } else if (!this.#begin()) {
        if (taken === 0) break;
        // Nobody can go on: PostgreSQL ends a deadlock, the clock everything else.
        await new Promise((resolve) => setTimeout(resolve, pollMs));
      }
    }
    this.#looking = false;
  }

  async #allBlocked(taken: number): Promise<boolean> {
    const seen = this.#changes;
    const blocked = await this.#blocked();
    return seen === this.#changes && blocked >= taken;
  }

  /** Begins the next step of the first participant after the last that has one. */
  #begin(): boolean {
    for (let offset = 1; offset <= this.#states.length; offset += 1) {
      const index = (this.#last + offset) % this.#states.length;
      const state = this.#states[index];
      const start = state?.ready.shift();
      if (!state || !start) continue;
      this.#last = index;
      state.taken += 1;
      start();
      return true;
    }
    return false;
  }
}

/** Its own code runs: it will take a step, or end. */
function isThinking({ ready, taken, ended }: State): boolean {
  return !ended && ready.length === 0 && taken === 0;
}
