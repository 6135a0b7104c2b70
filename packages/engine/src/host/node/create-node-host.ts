import {
  type Guest,
  type GuestOptions,
  type Host,
  type ReservedHost,
  type SampleDatabase,
} from "../../host.ts";
import { createTurns } from "../turns.ts";
import { type StartPostgres } from "./grading-postgres.ts";
import { type GuestImages, openGuest } from "../../runtime/guest.ts";
import { type Limit } from "../../verdict.ts";
import { RecentlyUsed } from "../../recently-used.ts";
import { GradingProcesses } from "./guest-process/grading-processes.ts";
import { type UnprivilegedUser } from "./guest-process/spawn.ts";
import { quickJsVersion } from "../../runtime/quickjs.ts";
import { quickJsModule } from "./quickjs-module.ts";
import { SlotPool } from "./slot-pool.ts";

export type NodeHost = Host & AsyncDisposable;

/** Debian's and everybody's `nobody`. */
const nobody: UnprivilegedUser = { uid: 65_534, gid: 65_534 };

/**
 * A host that grades on PostgreSQL servers of its own, `slots` submissions at once; each slot's server is throwaway
 * and starts when it is first needed. Candidates' modules run in grading processes, which become `candidateUser`
 * where we are root (`nobody` when not given). Ends all of them when it is disposed.
 */
export async function createNodeHost(options: {
  startPostgres: StartPostgres;
  slots: number;
  candidateUser?: UnprivilegedUser;
}): Promise<NodeHost> {
  const pool = new SlotPool(options.startPostgres, options.slots);
  const isRoot = process.getuid?.() === 0;
  const processes = new GradingProcesses({
    user: isRoot ? (options.candidateUser ?? nobody) : null,
    most: options.slots,
  });
  const host: Omit<Host, "reserve" | "openDatabase" | "openDatabases"> = {
    name: "node",
    versions: { postgres: await firstVersion(pool), quickjs: quickJsVersion },
    turns: createTurns(),
    openSandbox: async () => processes.openSandbox(() => undefined),
    openCheckGuest: openHere,
  };
  const reserve = async (wanted: { fresh: boolean }): Promise<ReservedHost> => {
    const { slot, [Symbol.asyncDispose]: release } = await pool.reserve(wanted);
    let suspicion: Limit | null = null;
    return {
      ...host,
      openSandbox: async () =>
        processes.openSandbox((suspected) => {
          suspicion = suspected;
        }),
      openDatabase: async (input) => slot.openDatabase(input),
      openDatabases: () => slot.openDatabases(),
      reserve: async () => Promise.reject(new TypeError("this host is reserved already")),
      suspicion: () => suspicion ?? slot.suspicion,
      [Symbol.asyncDispose]: release,
    };
  };
  const openDatabase: Host["openDatabase"] = async (input) => {
    const reserved = await reserve({ fresh: false });
    return releasedWith(await reserved.openDatabase(input), reserved);
  };
  return {
    ...host,
    reserve,
    openDatabase,
    openDatabases: () => ({ open: openDatabase, [Symbol.asyncDispose]: async () => undefined }),
    [Symbol.asyncDispose]: async () => {
      await processes[Symbol.asyncDispose]();
      await pool[Symbol.asyncDispose]();
    },
  };
}

/** Of files of checks; each takes about a megabyte. */
const checkImages: GuestImages = new RecentlyUsed(64);

async function openHere(options: GuestOptions): Promise<Guest> {
  return openGuest(await quickJsModule(), options, checkImages);
}

/** A database whose disposal ends the reservation that it lies in. */
function releasedWith(database: SampleDatabase, reserved: AsyncDisposable): SampleDatabase {
  return {
    candidate: async () => database.candidate(),
    check: async () => database.check(),
    cost: async () => database.cost(),
    mark: async () => database.mark(),
    ...(database.blocked && { blocked: database.blocked.bind(database) }),
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
