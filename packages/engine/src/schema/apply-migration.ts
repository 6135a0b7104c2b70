import { type CheckFinding } from "../check-result.ts";
import { type SampleDatabase } from "../host.ts";

/** Refused rights are an answer of the database to a statement that it understood. */
const insufficientPrivilege = "42501";

/**
 * Gives the step that runs a migration on a check's database, as the candidate and as psql would. It finds an `error`
 * where PostgreSQL can't make sense of a statement (class 42: syntax, names, types), and `failed` where it refuses one.
 */
export function applyMigration(
  migration: string,
): (database: SampleDatabase) => Promise<CheckFinding | null> {
  return async (database) => {
    const connection = await database.candidate();
    try {
      const answer = await connection.script(migration);
      if (answer.ok) return null;
      const { code, message } = answer.failure;
      const senseless = code.startsWith("42") && code !== insufficientPrivilege;
      return {
        outcome: senseless ? "error" : "failed",
        message: `the migration was refused: ${code}: ${message}`,
      };
    } finally {
      // What the migration left open is rolled back with its connection.
      await connection.close();
    }
  };
}
