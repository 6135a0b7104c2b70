import { type Databases, type OpenDatabase, type SampleDatabase } from "../../host.ts";
import { type Session } from "./candidate-database.ts";
import { type KeptSeat } from "./kept-seat.ts";

/** What a slot does for the databases of a run. */
export type RunKeeper = {
  openFresh(input: OpenDatabase): Promise<SampleDatabase>;
  takeKept(input: OpenDatabase): Promise<KeptSeat>;
  /** A database in the seat; `giveBack` is told what was opened for it. */
  openKept(
    kept: KeptSeat,
    options: { wallMs: number; giveBack: (opened: readonly Session[]) => void },
  ): SampleDatabase;
  endKept(kept: KeptSeat): void;
};

type Kept = { kept: KeptSeat; isRestored: Promise<boolean> };

/** The databases of one run's checks. */
export class RunDatabases implements Databases {
  readonly #keeper: RunKeeper;
  /** By data set, when no check uses it. */
  readonly #idle = new Map<string, Kept>();

  constructor(keeper: RunKeeper) {
    this.#keeper = keeper;
  }

  async open(input: OpenDatabase, { counted }: { counted: boolean }): Promise<SampleDatabase> {
    if (input.purpose !== "handler" || counted) return this.#keeper.openFresh(input);
    const kept = (await this.#restored(input.dataset)) ?? (await this.#keeper.takeKept(input));
    return this.#keeper.openKept(kept, {
      wallMs: input.wallMs,
      // Not waited for: much of what comes next has no need of the database.
      giveBack: (opened) =>
        this.#idle.set(input.dataset, { kept, isRestored: kept.restore(opened) }),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const idle = [...this.#idle.values()];
    this.#idle.clear();
    for (const { kept, isRestored } of idle) {
      await isRestored;
      this.#keeper.endKept(kept);
    }
  }

  async #restored(dataset: string): Promise<KeptSeat | null> {
    const idle = this.#idle.get(dataset);
    this.#idle.delete(dataset);
    if (!idle) return null;
    if (await idle.isRestored) return idle.kept;
    this.#keeper.endKept(idle.kept);
    return null;
  }
}
