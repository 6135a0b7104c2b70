import type { PublicSample } from "@unsung/engine";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { type ReactNode, useState } from "react";
import { Button } from "#/ui/button.tsx";
import { CodeView } from "#/ui/code-view.tsx";
import { ErrorState } from "#/ui/states.tsx";
import { EngineProgressLine } from "#/ui/engine-progress.tsx";
import { RowsTable } from "./rows-table.tsx";
import {
  type DataColumn,
  type DataTable,
  pageOptions,
  rowsPerPage,
  tablesOptions,
} from "./visible-data.ts";

const definition = "schema.sql";
/** The rows as they are inserted, where they can't be shown as tables. */
const inserts = "visible.sql";

/** The visible data: its tables with columns, types and rows, and the definition as it was written. */
export function DataPane({ sample }: { sample: PublicSample }) {
  const tables = useQuery(tablesOptions(sample));
  const [chosen, setChosen] = useState<string | null>(null);
  const schema = sample.files["database/schema.sql"];

  if (schema === undefined) {
    return <p className="p-4 text-sm text-ink-2">This work has no database.</p>;
  }
  const texts = new Map([[definition, schema]]);
  const visible = sample.files["database/data/visible.sql"];
  if (tables.isError && visible !== undefined) texts.set(inserts, visible);
  const table = tables.data?.find((one) => idOf(one) === chosen) ?? tables.data?.[0];
  const shown =
    chosen !== null && texts.has(chosen) ? chosen : table === undefined ? definition : idOf(table);
  const text = texts.get(shown);

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div
        role="toolbar"
        aria-label="Tables"
        className="flex shrink-0 flex-wrap gap-1 border-b border-line px-3 py-2"
      >
        {tables.data?.map((one) => (
          <TableButton
            key={idOf(one)}
            pressed={shown === idOf(one)}
            onPress={() => setChosen(idOf(one))}
          >
            {one.schema === "public" ? one.name : idOf(one)}
            <span className="tabular font-normal text-ink-3">{one.rows}</span>
          </TableButton>
        ))}
        {[...texts.keys()].map((name) => (
          <TableButton key={name} pressed={shown === name} onPress={() => setChosen(name)}>
            {name}
          </TableButton>
        ))}
      </div>
      {tables.isPending ? (
        <div className="border-b border-line p-4">
          <EngineProgressLine />
        </div>
      ) : null}
      {tables.isError ? (
        <div className="p-4">
          <ErrorState
            title="The data could not be shown as tables"
            onRetry={() => void tables.refetch()}
          >
            The engine that shows them did not start in this browser. How they are defined and
            filled stands below; your work is not touched by this.
          </ErrorState>
        </div>
      ) : null}
      {text !== undefined || table === undefined ? (
        <CodeView path={shown} text={text ?? ""} className="min-h-0 flex-1" />
      ) : (
        <TableRows key={shown} sample={sample} table={table} />
      )}
    </div>
  );
}

type TableButtonProps = { pressed: boolean; onPress: () => void; children: ReactNode };

function TableButton({ pressed, onPress, children }: TableButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={clsx(
        "inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-xs font-[550]",
        pressed ? "bg-hover text-ink" : "text-ink-2 hover:bg-hover hover:text-ink",
      )}
    >
      {children}
    </button>
  );
}

function TableRows({ sample, table }: { sample: PublicSample; table: DataTable }) {
  const [page, setPage] = useState(0);
  const rows = useQuery({
    ...pageOptions({ sample, table, page }),
    placeholderData: keepPreviousData,
  });
  const pages = Math.max(1, Math.ceil(table.rows / rowsPerPage));
  const first = page * rowsPerPage + 1;

  if (rows.isError) {
    return (
      <div className="p-4">
        <ErrorState
          title={`The rows of ${table.name} could not be read`}
          onRetry={() => void rows.refetch()}
        >
          {rows.error.message}
        </ErrorState>
      </div>
    );
  }
  return (
    <>
      {rows.data ? (
        <RowsTable
          caption={`Rows of ${table.name}`}
          rows={rows.data}
          under={table.columns.map(columnFacts)}
        />
      ) : (
        <p className="p-4 text-sm text-ink-3">Reading {table.name}.</p>
      )}
      {table.rows === 0 ? (
        <p className="p-4 text-sm text-ink-2">This table is empty in the visible data.</p>
      ) : null}
      <div className="mt-auto flex shrink-0 items-center justify-between gap-3 border-t border-line px-3 py-1.5 text-xs text-ink-3">
        <span className="tabular">
          {table.rows === 0
            ? "No rows"
            : `${first}–${Math.min(first + rowsPerPage - 1, table.rows)} of ${table.rows}`}
        </span>
        {pages > 1 ? (
          <span className="flex gap-1">
            <Button size="sm" look="quiet" disabled={page === 0} onClick={() => setPage(page - 1)}>
              Before
            </Button>
            <Button
              size="sm"
              look="quiet"
              disabled={page >= pages - 1}
              onClick={() => setPage(page + 1)}
            >
              Next
            </Button>
          </span>
        ) : null}
      </div>
    </>
  );
}

/** "integer · key", "text · can be empty" */
function columnFacts({ type, key, refersTo, required }: DataColumn): string {
  const facts = [
    type,
    key ? "key" : null,
    refersTo === null ? null : `→ ${refersTo}`,
    required ? null : "can be empty",
  ];
  return facts.filter((fact) => fact !== null).join(" · ");
}

function idOf(table: Pick<DataTable, "schema" | "name">): string {
  return `${table.schema}.${table.name}`;
}
