import { migrate, type DatabaseOptions } from "@unsung/api/db";
import { type Config } from "#config.ts";
import { orDatabaseEnd } from "#start-failure.ts";
import { installQueues } from "#worker/queues.ts";
import { type EmbeddedDatabase, startEmbeddedDatabase } from "./embedded.ts";
import { checkGivenDatabase } from "./given.ts";
import { keepSecret } from "./home.ts";

export type OpenedDatabase = {
  /** `ownerUrl` and `exited` only where the database is our own. */
  database: {
    where: string;
    ownerUrl: string | null;
    exited: EmbeddedDatabase["exited"] | null;
  };
  /** How the application and sign-in connect: as roles that own nothing. */
  addresses: { app: DatabaseOptions; auth: DatabaseOptions };
};

/**
 * A database at this code's schema: our own, or the one that is given. What it starts is stopped with `started`.
 * Throws `ConfigError`, `StartupError` or `PostgresStartError`.
 */
export async function openApplicationDatabase(
  config: Config,
  { say, started }: { say: (line: string) => void; started: AsyncDisposableStack },
): Promise<OpenedDatabase> {
  if (config.database.mode === "given") {
    const { ownerUrl, appUrl } = config.database;
    await checkGivenDatabase(ownerUrl);
    await migrate({ owner: ownerUrl });
    await installQueues(ownerUrl);
    return {
      database: { where: "the PostgreSQL that DATABASE_URL names", ownerUrl: null, exited: null },
      addresses: {
        app: appUrl === null ? { address: ownerUrl, role: "unsung_app" } : { address: appUrl },
        auth: { address: ownerUrl, role: "unsung_auth" },
      },
    };
  }
  say("Starting PostgreSQL …");
  const database = started.use(await startEmbeddedDatabase(config.home));
  const passwords = {
    app: await keepSecret(config.home, "app-password"),
    auth: await keepSecret(config.home, "auth-password"),
  };
  try {
    await migrate({ owner: database.ownerUrl, passwords });
    await installQueues(database.ownerUrl);
  } catch (error) {
    throw await orDatabaseEnd(error, database.exited);
  }
  return {
    database,
    addresses: {
      app: { address: asRole(database.ownerUrl, "unsung_app", passwords.app) },
      auth: { address: asRole(database.ownerUrl, "unsung_auth", passwords.auth) },
    },
  };
}

function asRole(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}
