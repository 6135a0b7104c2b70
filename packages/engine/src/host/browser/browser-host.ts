import { type PGlite } from "@electric-sql/pglite";
import {
  type Host,
  HostFault,
  type OpenDatabase,
  type ReservedHost,
  type SampleDatabase,
} from "../../host.ts";
import { quickJsVersion } from "../../runtime/quickjs.ts";
import { sandboxHere } from "../../runtime/sandbox.ts";
import { createTurns } from "../turns.ts";
import { PgliteConnection } from "./pglite-connection.ts";
import { type BrowserPostgres, browserPostgresVersion } from "./postgres.ts";
import { TransactionTurns } from "./transaction-turns.ts";

/**
 * The host of a worker in a browser: for feedback, never for a verdict that counts. PGlite knows no roles and no
 * timeouts, so the page watches the worker and throws it away where it hangs.
 */
export function createBrowserHost(input: {
  /** Starts PostgreSQL when it is first asked for: a sample without a database never downloads it. */
  postgres: () => Promise<BrowserPostgres>;
  quickJs: WebAssembly.Module;
  /** Called when a check begins: from then on it may be silent for as long as a check may take. */
  checkBegins: () => void;
}): Host {
  const { quickJs, checkBegins } = input;
  let started: Promise<BrowserPostgres> | undefined;
  const postgres = () => (started ??= input.postgres());
  const sandbox = sandboxHere(quickJs);
  const opened = async (wanted: OpenDatabase): Promise<SampleDatabase> => {
    const database = await openDatabase(await postgres(), wanted);
    checkBegins();
    return database;
  };
  const reserve = async ({ fresh }: { fresh: boolean }): Promise<ReservedHost> => {
    if (fresh && started) await (await started).replace();
    return { ...host, suspicion: () => null, [Symbol.asyncDispose]: async () => undefined };
  };
  const host: Host = {
    name: "browser",
    versions: { postgres: browserPostgresVersion, quickjs: quickJsVersion },
    turns: createTurns(),
    reserve,
    openSandbox: async () => sandbox,
    openCheckGuest: (options) => {
      checkBegins();
      return sandbox.open(options);
    },
    openDatabase: opened,
    openDatabases: () => ({ open: opened, [Symbol.asyncDispose]: async () => undefined }),
  };
  return host;
}

async function openDatabase(
  postgres: BrowserPostgres,
  { schema, data, purpose }: OpenDatabase,
): Promise<SampleDatabase> {
  const script = `${schema ?? ""};\n${data ?? ""};`;
  const pglite =
    purpose === "query" ? await postgres.filledForReading(script) : await postgres.filled(script);
  await expectCanary(pglite);
  const turns = new TransactionTurns();
  return {
    candidate: async () => new PgliteConnection(pglite, turns),
    check: async () => new PgliteConnection(pglite, turns),
    mark: async () => undefined,
    cost: async () => ({ rows: null, blocks: null }),
    [Symbol.asyncDispose]: () => expectCanary(pglite),
  };
}

/** A wedged PGlite answers every query with no rows and no error; nobody can know the nonce before. */
async function expectCanary(pglite: PGlite): Promise<void> {
  const nonce = crypto.randomUUID();
  await pglite.exec("rollback");
  const { rows } = await pglite.query<{ canary: string }>("select $1::text as canary", [nonce]);
  if (rows[0]?.canary !== nonce) throw new HostFault("PGlite no longer answers what it is asked");
}
