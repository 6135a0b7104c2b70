import { type DatabaseOptions } from "@unsung/api/db";
import postgres from "postgres";

/** What pg-boss asks of a database, over our one driver. */
export type BossDriver = AsyncDisposable & {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  listen(
    channel: string,
    onNotification: (payload: string) => void,
    onReconnect: () => void,
  ): Promise<{ close(): Promise<void> }>;
};

/**
 * pg-boss sends transactions as one text (`BEGIN; …; COMMIT`), so it has a client of exactly one connection;
 * notifications come over a second one that the driver makes and restores by itself.
 */
export function openBossDriver({ address, role }: DatabaseOptions): BossDriver {
  const options = {
    max: 1,
    prepare: false,
    onnotice: () => undefined,
    connection: { application_name: "unsung-jobs", ...(role && { role }) },
    types: { json: jsonAsGiven },
  };
  const sql =
    typeof address === "string" ? postgres(address, options) : postgres({ ...address, ...options });
  return {
    async executeSql(text, values) {
      const query = sql.unsafe(text, values?.map(toParameter));
      const result: unknown = await (values && values.length > 0 ? query : query.simple());
      return { rows: flattenRows(result) };
    },
    async listen(channel, onNotification, onReconnect) {
      const subscription = await sql.listen(channel, onNotification, onReconnect);
      return { close: () => subscription.unlisten() };
    },
    [Symbol.asyncDispose]: () => sql.end({ timeout: 5 }),
  };
}

/** pg-boss passes JSON that is text already; encoding it again would make a string of it. */
const jsonAsGiven = {
  to: 114,
  from: [114, 3802],
  serialize: (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value)),
  parse: (text: string): unknown => JSON.parse(text),
};

type Parameter = Parameters<postgres.Sql["unsafe"]>[1] extends (infer P)[] | undefined ? P : never;

/** pg-boss's values are strings, numbers, dates, null and arrays of them; `undefined` means null to it. */
function toParameter(value: unknown): Parameter {
  return (value ?? null) as Parameter;
}

/** One statement gives rows, several give an array of such results, whose rows pg-boss wants in one list. */
function flattenRows(result: unknown): Record<string, unknown>[] {
  const results =
    Array.isArray(result) && result.length > 0 && result.every(Array.isArray) ? result : [result];
  return results.flat() as Record<string, unknown>[];
}
