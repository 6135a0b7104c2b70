import { type ChildProcess, spawn } from "node:child_process";
import { chown, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { type Binaries, locateBinaries } from "./binaries.ts";
import { explainFailure, PostgresStartError } from "./errors.ts";
import { initialise } from "./initialise.ts";
import { stopLeftover } from "./leftover.ts";
import { type SystemUser } from "./system-user.ts";
import { watchParent } from "./watch-parent.ts";

export type PostgresServer = AsyncDisposable & {
  /** Connection options for the `postgres` driver, as the superuser `postgres`, without a database. */
  connection: { host: string; port: number; user: "postgres"; password?: string };
  /** `postgres://…` of a database, over TCP only. */
  url(database: string): string;
  /** The postmaster's process id. */
  pid: number;
  /** Server log lines as they are written; a listener that throws is a bug of the listener. */
  onLog(listener: (line: string) => void): () => void;
  /** Resolves when the postmaster has ended: with the reason where nobody asked for it. */
  exited: Promise<PostgresStartError | null>;
  /** `fast` rolls back what is open and writes everything; `immediate` is for throwaway servers. */
  stop(mode?: "fast" | "immediate"): Promise<void>;
};

export type PostgresOptions = {
  /** Those that npm brought, unless others are named. */
  binaries?: Binaries;
  dataDirectory: string;
  /** A folder of mode 0700 for the socket (its path at most 90 characters), or a port on 127.0.0.1. */
  listen: { socketDirectory: string } | { port: number };
  /** Null (sockets only): whoever can open the socket is trusted. */
  password: string | null;
  /** Needed as root, refused by the system otherwise. */
  systemUser: SystemUser | null;
  settings?: Record<string, string>;
  /** Limit on the address space of the server and of each of its processes. */
  addressSpaceBytes?: number;
  /** Removed by the watchdog when our own process is killed; for throwaway servers. */
  removeWhenOrphaned?: string;
};

const startTimeoutMs = 60_000;

/**
 * Starts a PostgreSQL of our own and resolves when it answers. It ends with our process, even when that is
 * killed with SIGKILL; one left over in the same data directory is stopped first.
 * Throws `PostgresStartError` with one sentence for the operator.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const binaries = options.binaries ?? (await locateBinaries());
  await initialise({ ...options, binaries });
  await stopLeftover(options.dataDirectory);
  if ("socketDirectory" in options.listen)
    await makeSocketDirectory(options.listen.socketDirectory, options.systemUser);
  const child = spawnPostmaster(binaries.postgres, options);
  const log = collectLog(child);
  let asked = false;
  const exited = new Promise<PostgresStartError | null>((resolve) =>
    child.once("close", () => resolve(asked ? null : explainFailure("go on", log.tail()))),
  );
  const pid = child.pid;
  // We may be killed while it starts.
  const watchdog = pid === undefined ? null : watchParent(pid, options.removeWhenOrphaned ?? null);
  void exited.then(() => watchdog?.end());
  await waitUntilReady({ child, dataDirectory: options.dataDirectory, log });
  if (pid === undefined)
    throw new PostgresStartError("start-failed", "PostgreSQL could not start.");

  const host = "socketDirectory" in options.listen ? options.listen.socketDirectory : "127.0.0.1";
  const port = "port" in options.listen ? options.listen.port : socketPort;
  const stop = async (mode: "fast" | "immediate" = "fast") => {
    asked = true;
    if (child.exitCode === null && child.signalCode === null)
      child.kill(mode === "fast" ? "SIGINT" : "SIGQUIT");
    await Promise.race([exited, sleep(20_000, undefined, { ref: false })]);
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await exited;
  };
  return {
    connection: {
      host,
      port,
      user: "postgres",
      ...(options.password !== null && { password: options.password }),
    },
    url: (database) =>
      `postgres://postgres:${encodeURIComponent(options.password ?? "")}@${host}:${port}/${encodeURIComponent(database)}`,
    pid,
    onLog: log.listen,
    exited,
    stop,
    [Symbol.asyncDispose]: () => stop(),
  };
}

/** Sockets are told apart by folder, so the number that PostgreSQL puts into their names never changes. */
const socketPort = 5432;

async function makeSocketDirectory(path: string, systemUser: SystemUser | null): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (systemUser) await chown(path, systemUser.uid, systemUser.gid);
  await rm(join(path, `.s.PGSQL.${socketPort}.lock`), { force: true });
}

function spawnPostmaster(program: string, options: PostgresOptions): ChildProcess {
  const { listen, dataDirectory, systemUser, addressSpaceBytes } = options;
  const settings: Record<string, string> = {
    ...("port" in listen
      ? { listen_addresses: "127.0.0.1", port: String(listen.port), unix_socket_directories: "" }
      : {
          listen_addresses: "",
          port: String(socketPort),
          unix_socket_directories: listen.socketDirectory,
        }),
    unix_socket_permissions: "0700",
    timezone: "UTC",
    log_timezone: "UTC",
    ...options.settings,
  };
  const args = [
    "-D",
    dataDirectory,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const spawnOptions = {
    cwd: "/",
    env: {},
    // A group of its own: Ctrl-C reaches us first, and we stop it when nobody needs it any more.
    detached: true,
    ...(systemUser && { uid: systemUser.uid, gid: systemUser.gid }),
  };
  if (addressSpaceBytes === undefined) {
    return spawn(program, args, { ...spawnOptions, stdio: ["ignore", "ignore", "pipe"] });
  }
  const limited = [
    'ulimit -v "$1"; shift; exec "$@"',
    "sh",
    String(Math.floor(addressSpaceBytes / 1024)),
    program,
    ...args,
  ];
  return spawn("/bin/sh", ["-c", ...limited], {
    ...spawnOptions,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

type Log = { tail: () => string; listen: (listener: (line: string) => void) => () => void };

function collectLog(child: ChildProcess): Log {
  const recent: string[] = [];
  const listeners = new Set<(line: string) => void>();
  if (child.stderr) {
    createInterface({ input: child.stderr }).on("line", (line) => {
      recent.push(line);
      if (recent.length > 50) recent.shift();
      for (const listener of listeners) listener(line);
    });
  }
  return {
    tail: () => recent.join("\n"),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function waitUntilReady(input: {
  child: ChildProcess;
  dataDirectory: string;
  log: Log;
}): Promise<void> {
  const { child, dataDirectory, log } = input;
  let failure: Error | undefined;
  child.once("error", (error) => (failure = error));
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline) {
    if (failure)
      throw new PostgresStartError(
        "start-failed",
        `PostgreSQL could not start: ${failure.message}`,
        { cause: failure },
      );
    if (child.exitCode !== null || child.signalCode !== null) {
      await sleep(20);
      throw explainFailure("start", log.tail());
    }
    if (await reportsReady(dataDirectory, child.pid)) return;
    await sleep(5);
  }
  child.kill("SIGKILL");
  throw new PostgresStartError(
    "start-failed",
    `PostgreSQL did not answer within ${startTimeoutMs / 1000} seconds.`,
  );
}

/** The postmaster writes its state to the eighth line of postmaster.pid. */
async function reportsReady(dataDirectory: string, pid: number | undefined): Promise<boolean> {
  try {
    const lines = (await readFile(join(dataDirectory, "postmaster.pid"), "utf8")).split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}
