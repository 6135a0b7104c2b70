import type { PublicSample, TextRows } from "@unsung/engine";
import { queryOptions } from "@tanstack/react-query";
import { readVisibleData } from "#/lib/engine.ts";

export type DataColumn = {
  name: string;
  type: string;
  required: boolean;
  key: boolean;
  /** The table that it refers to; null where it refers to none. */
  refersTo: string | null;
};

export type DataTable = { schema: string; name: string; rows: number; columns: DataColumn[] };

export const rowsPerPage = 50;

/** Tables and views outside of PostgreSQL's own schemas, one row for each column. */
const columnsOf = `
  select n.nspname, c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
         coalesce(a.attnum = any (k.conkey), false), f.confrelid::pg_catalog.regclass::text
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_catalog.pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
  left join lateral (
    select confrelid from pg_catalog.pg_constraint
    where conrelid = c.oid and contype = 'f' and conkey = array[a.attnum] limit 1
  ) f on true
  where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
    and n.nspname not like 'pg\\_%'
  order by n.nspname, c.relname, a.attnum`;

/** The tables of the visible data with their columns; read once for a sample. */
export function tablesOptions(sample: PublicSample) {
  return queryOptions({
    queryKey: ["visible-data", sample.hash, "tables"],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: "always",
    queryFn: async ({ signal }): Promise<DataTable[]> => {
      const read = (text: string) => readRows({ sample, text, signal });
      const tables = groupColumns((await read(columnsOf)).rows);
      if (tables.length === 0) return tables;
      const counts = await read(
        tables
          .map((table, index) => `select ${index}, count(*) from ${tableName(table)}`)
          .join(" union all "),
      );
      const byIndex = new Map(counts.rows.map(([index, count]) => [Number(index), Number(count)]));
      return tables.map((table, index) => ({ ...table, rows: byIndex.get(index) ?? 0 }));
    },
  });
}

/** One page of a table, in the order of its key. `page` counts from 0. */
export function pageOptions({
  sample,
  table,
  page,
}: {
  sample: PublicSample;
  table: DataTable;
  page: number;
}) {
  return queryOptions({
    queryKey: ["visible-data", sample.hash, "rows", table.schema, table.name, page],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: "always",
    queryFn: ({ signal }): Promise<TextRows> => {
      const keys = table.columns.flatMap((column, index) => (column.key ? [index + 1] : []));
      const order = keys.length === 0 ? "" : ` order by ${keys.join(", ")}`;
      const text = `select * from ${tableName(table)}${order} limit ${rowsPerPage} offset ${page * rowsPerPage}`;
      return readRows({ sample, text, signal });
    },
  });
}

const rowsShown = 500;

/** The rows of a query of one's own on the visible data, as far as they are worth showing. */
export function ownRowsOptions({ sample, query }: { sample: PublicSample; query: string }) {
  return queryOptions({
    queryKey: ["visible-data", sample.hash, "own", query],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
    networkMode: "always",
    queryFn: async ({ signal }) => {
      const result = await readRows({ sample, text: query, signal });
      return {
        shown: { ...result, rows: result.rows.slice(0, rowsShown) },
        total: result.rows.length,
      };
    },
  });
}

/** What completion in SQL knows: columns by table. */
export function completionOf(tables: readonly DataTable[]): Record<string, string[]> {
  return Object.fromEntries(
    tables.map((table) => [
      table.schema === "public" ? table.name : `${table.schema}.${table.name}`,
      table.columns.map((column) => column.name),
    ]),
  );
}

/** PostgreSQL refused the statement; the message is its own. */
export class StatementRefused extends Error {
  override name = "StatementRefused";
}

async function readRows(input: Parameters<typeof readVisibleData>[0]): Promise<TextRows> {
  const answer = await readVisibleData(input);
  if (answer.ok) return answer.result;
  throw new StatementRefused(answer.failure.message);
}

function groupColumns(rows: TextRows["rows"]): DataTable[] {
  const tables = new Map<string, DataTable>();
  for (const [schema, name, column, type, required, key, refersTo] of rows) {
    if (schema == null || name == null || column == null || type == null) continue;
    const id = `${schema}.${name}`;
    const table = tables.get(id) ?? { schema, name, rows: 0, columns: [] };
    table.columns.push({
      name: column,
      type,
      required: required === "t",
      key: key === "t",
      refersTo: refersTo ?? null,
    });
    tables.set(id, table);
  }
  return [...tables.values()];
}

function tableName({ schema, name }: DataTable): string {
  return [schema, name].map((part) => `"${part.replaceAll('"', '""')}"`).join(".");
}
