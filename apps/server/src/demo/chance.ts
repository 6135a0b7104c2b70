import { createHash } from "node:crypto";

/** Repeatable chance, so that the demo looks the same everywhere. */
export type Chance = {
  /** 0 to 1, without 1. */
  next: () => number;
  /** One of them; throws on none. */
  pick: <T>(from: readonly T[]) => T;
};

/** The same seed gives the same sequence. */
export function createChance(seed: string): Chance {
  let count = 0;
  function next(): number {
    count += 1;
    return createHash("sha256").update(`${seed} ${count}`).digest().readUInt32BE() / 2 ** 32;
  }
  return {
    next,
    pick(from) {
      const found = from[Math.floor(next() * from.length)];
      if (found === undefined) throw new RangeError("There is nothing to pick from.");
      return found;
    },
  };
}
