import {
  type Guest,
  type GuestOptions,
  type Host,
  type ReservedHost,
  type SampleDatabase,
} from "../../host.ts";
import { createTurns } from "../turns.ts";
import { type StartPostgres } from "./grading-postgres.ts";
import { openGuest } from "../../runtime/guest.ts";
import { quickJsModule } from "./quickjs-module.ts";
import { SlotPool } from "./slot-pool.ts";

export type NodeHost = Host & AsyncDisposable;

/**
 * A host that grades on PostgreSQL servers of its own, `slots` submissions at once; each slot's server is throwaway
 * and starts when it is first needed. Ends all of them when it is disposed.
 */
export async function createNodeHost(options: {
  startPostgres: StartPostgres;
  slots: number;
}): Promise<NodeHost> {
  const pool = new SlotPool(options.startPostgres, options.slots);
  const host: Omit<Host, "reserve" | "openDatabase"> = {
    name: "node",
    versions: { postgres: await firstVersion(pool), quickjs: "0.32.0" },
    turns: createTurns(),
    openSandbox: async () => ({ open: openHere, [Symbol.asyncDispose]: async () => {} }),
    openCheckGuest: openHere,
  };
  const reserve = async (wanted: { fresh: boolean }): Promise<ReservedHost> => {
    const { slot, [Symbol.asyncDispose]: release } = await pool.reserve(wanted);
    return {
      ...host,
      openDatabase: async (input) => slot.openDatabase(input),
      reserve: async () => Promise.reject(new TypeError("this host is reserved already")),
      suspicion: () => slot.suspicion,
      [Symbol.asyncDispose]: release,
    };
  };
  return {
    ...host,
    reserve,
    openDatabase: async (input) => {
      const reserved = await reserve({ fresh: false });
      return releasedWith(await reserved.openDatabase(input), reserved);
    },
    [Symbol.asyncDispose]: async () => pool[Symbol.asyncDispose](),
  };
}

async function openHere(options: GuestOptions): Promise<Guest> {
  return openGuest(await quickJsModule(), options);
}

/** A database whose disposal ends the reservation that it lies in. */
function releasedWith(database: SampleDatabase, reserved: AsyncDisposable): SampleDatabase {
  return {
    candidate: async () => database.candidate(),
    check: async () => database.check(),
    cost: async () => database.cost(),
    mark: async () => database.mark(),
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      await reserved[Symbol.asyncDispose]();
    },
  };
}

async function firstVersion(pool: SlotPool): Promise<string> {
  await using reservation = await pool.reserve({ fresh: false });
  return reservation.slot.version();
}
