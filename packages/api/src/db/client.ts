import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** Queries as the application's role. Tenant data needs a transaction from transaction.ts around them. */
export type Database = PostgresJsDatabase;

/** An open transaction; `execute` takes raw SQL, for what enqueues jobs. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export type OpenDatabase = AsyncDisposable & { db: Database; sql: postgres.Sql };

/** A `postgres://` URL, or its parts where the server listens on a socket. */
export type Address =
  | string
  | { host: string; port: number; user: string; password?: string; database: string };

export type DatabaseOptions = {
  address: Address;
  /** Taken at the start of every connection, where `address` is the owner's. */
  role?: "unsung_app" | "unsung_auth";
  /** Connections at most. */
  max?: number;
};

/** A pool of connections. Nothing connects before the first query; disposing waits up to five seconds. */
export function openDatabase({ address, role, max = 10 }: DatabaseOptions): OpenDatabase {
  const sql = connect(address, {
    max,
    connection: { application_name: role ?? "unsung", ...(role && { role }) },
  });
  return {
    db: drizzle({ client: sql }),
    sql,
    [Symbol.asyncDispose]: () => sql.end({ timeout: 5 }),
  };
}

/** The driver's own pool; notices (such as "already exists, skipping") are not printed. */
export function connect(
  address: Address,
  options: Pick<postgres.Options<Record<string, never>>, "max" | "connection">,
): postgres.Sql {
  const all = { ...options, onnotice: () => undefined };
  return typeof address === "string" ? postgres(address, all) : postgres({ ...address, ...all });
}
