import { type Jobs } from "@unsung/api";
import { type Transaction } from "@unsung/api/db";
import { sql, type SQL } from "drizzle-orm";
import { type PgBoss } from "pg-boss";

/** The API's way to enqueue: the job becomes visible with the transaction that needs it, or not at all. */
export function createJobs(boss: PgBoss): Jobs {
  return {
    async enqueue(tx, { name, payload, ...options }) {
      const db = { executeSql: (text: string, values?: unknown[]) => executeIn(tx, text, values) };
      await boss.send(name, payload, { ...options, db });
    },
  };
}

async function executeIn(
  tx: Transaction,
  text: string,
  values: unknown[] = [],
): Promise<{ rows: Record<string, unknown>[] }> {
  return { rows: [...(await tx.execute(bind(text, values)))] };
}

/** pg-boss numbers its parameters (`$1`); Drizzle wants each at its place in the text. */
function bind(text: string, values: readonly unknown[]): SQL {
  const parts = text.split(/\$(\d+)/);
  return sql.join(
    parts.map((part, index) =>
      index % 2 === 0 ? sql.raw(part) : sql`${toParameter(values[Number(part) - 1])}`,
    ),
  );
}

/** Drizzle's postgres driver takes dates and arrays as text here, since it turned the driver's own encoders off. */
function toParameter(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : (value ?? null);
}
