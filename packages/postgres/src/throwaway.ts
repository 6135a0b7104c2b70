import { rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { type Binaries, locateBinaries, sharedDirectory } from "./binaries.ts";
import { copyDataDirectory, initialise } from "./initialise.ts";
import { makeTemporaryHome } from "./reachable-directory.ts";
import { type PostgresServer, startPostgres } from "./start-postgres.ts";
import { ensureSystemUser, isRoot } from "./system-user.ts";

export type ThrowawayOptions = {
  /** Those that npm brought, unless others are named. */
  binaries?: Binaries;
  /** A port of 127.0.0.1 instead of the socket: whoever reaches it is trusted. For tests. */
  port?: number;
  settings?: Record<string, string>;
  addressSpaceBytes?: number;
  /** The system user it runs as where we are root. */
  systemUserName?: string;
};

/** Durability is given up: what is lost with the machine is made again. */
const volatileSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_wal_size: "256MB",
  shared_buffers: "32MB",
  // Files in the data directory, which is removed; an immediate stop leaves the other kinds behind.
  dynamic_shared_memory_type: "mmap",
};

/**
 * A PostgreSQL for tests and for grading: in a temporary folder, over a socket in a 0700 folder, removed when it is
 * stopped or when our process dies. Its data directory is copied from one made by initdb once per process.
 */
export async function startThrowawayPostgres(
  options: ThrowawayOptions = {},
): Promise<PostgresServer> {
  const systemUser = isRoot()
    ? await ensureSystemUser(options.systemUserName ?? "unsung-grading")
    : null;
  const home = await makeTemporaryHome(systemUser);
  const dataDirectory = join(home, "data");
  const { port } = options;
  try {
    const binaries = options.binaries ?? (await locateBinaries());
    await copyDataDirectory(await initialisedTemplate(binaries), dataDirectory, systemUser);
    const server = await startPostgres({
      binaries,
      dataDirectory,
      listen: port === undefined ? { socketDirectory: join(home, "socket") } : { port },
      password: null,
      systemUser,
      settings: { ...volatileSettings, ...options.settings },
      ...(options.addressSpaceBytes !== undefined && {
        addressSpaceBytes: options.addressSpaceBytes,
      }),
      removeWhenOrphaned: home,
    });
    const stop = async () => {
      await server.stop("immediate");
      await rm(home, { recursive: true, force: true });
    };
    return { ...server, stop, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

const templates = new Map<string, Promise<string>>();

/** A data directory made by initdb once per version and machine, copied and never started. */
function initialisedTemplate(binaries: Binaries): Promise<string> {
  const made = templates.get(binaries.postgres) ?? makeTemplate(binaries);
  templates.set(binaries.postgres, made);
  return made;
}

async function makeTemplate(binaries: Binaries): Promise<string> {
  const systemUser = isRoot() ? await ensureSystemUser("unsung-grading") : null;
  const cache = systemUser ? sharedDirectory : join(homedir(), ".cache/unsung");
  const dataDirectory = join(cache, `initdb-${binaries.version}`);
  await initialise({ binaries, dataDirectory, password: null, systemUser });
  return dataDirectory;
}
