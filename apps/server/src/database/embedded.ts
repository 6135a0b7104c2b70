import { createServer } from "node:net";
import { join } from "node:path";
import {
  ensureSystemUser,
  isRoot,
  type PostgresStartError,
  sharedDirectory,
  startPostgres,
} from "@unsung/postgres";
import postgres from "postgres";
import { keepSecret } from "./home.ts";

export type EmbeddedDatabase = AsyncDisposable & {
  /** The owner's URL of the application's database. */
  ownerUrl: string;
  /** Where the data lies, for people. */
  where: string;
  /** Resolves when the server has ended: with the reason where nobody asked for it. */
  exited: Promise<PostgresStartError | null>;
};

const databaseName = "unsung";

/**
 * The application's own PostgreSQL 18 on a free port of 127.0.0.1, with a random password kept in the home folder.
 * PostgreSQL refuses to run as root: then it runs as the system user `unsung-db`, with its data where that user can
 * reach it. Throws `PostgresStartError`.
 */
export async function startEmbeddedDatabase(home: string): Promise<EmbeddedDatabase> {
  const password = await keepSecret(home, "postgres-password");
  const systemUser = isRoot() ? await ensureSystemUser("unsung-db") : null;
  const dataDirectory = systemUser
    ? join(sharedDirectory, `data-${(await keepSecret(home, "id")).slice(0, 12)}`)
    : join(home, "postgres");
  const server = await startPostgres({
    dataDirectory,
    listen: { port: await freePort() },
    password,
    systemUser,
    settings: { max_connections: "60" },
  });
  try {
    await createDatabase(server.url("postgres"));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    ownerUrl: server.url(databaseName),
    exited: server.exited,
    where: systemUser ? `${dataDirectory} (system user ${systemUser.name})` : dataDirectory,
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  const sql = postgres(maintenanceUrl, { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select from pg_database where datname = ${databaseName}`;
    if (found.length === 0) await sql`create database ${sql(databaseName)}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("A TCP server has no port.");
  return address.port;
}
