import postgres from "postgres";
import { ConfigError } from "../config.ts";

const oldestMajor = 15;

/**
 * Looks whether the PostgreSQL at `url` answers and is new enough.
 * Throws `ConfigError` with one sentence; it never holds the password.
 */
export async function checkGivenDatabase(url: string): Promise<void> {
  const place = describe(url);
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const [row] = await sql<
      { version: string }[]
    >`select current_setting('server_version_num') as version`;
    const major = Math.floor(Number(row?.version) / 10_000);
    if (major < oldestMajor) {
      throw new ConfigError(
        `DATABASE_URL leads to PostgreSQL ${major} at ${place}; Unsung needs ${oldestMajor} or newer.`,
      );
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigError(
      `DATABASE_URL can't be used: the PostgreSQL at ${place} says: ${reason}.`,
      { cause: error },
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function describe(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port || "5432"}${pathname}`;
  } catch {
    throw new ConfigError(
      "DATABASE_URL is no URL: it looks like postgres://user:password@host:5432/database.",
    );
  }
}
