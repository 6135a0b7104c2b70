import type { TextRows } from "@unsung/engine";
import { clsx } from "clsx";

/** Types by oid whose values line up at the right: integers, floats, numeric, oid. */
const numericTypes = new Set([20, 21, 23, 26, 700, 701, 1700]);

type RowsTableProps = {
  /** What the rows are; read out. */
  caption: string;
  rows: TextRows;
  /** Under a column's name: its type, its key. */
  under?: readonly string[];
};

/** Rows as PostgreSQL writes them; what is NULL says so. */
export function RowsTable({ caption, rows, under }: RowsTableProps) {
  const columns = rows.columns.map((column, place) => ({
    ...column,
    place,
    right: numericTypes.has(column.type),
    under: under?.[place],
  }));
  const numbered = rows.rows.map((cells, number) => ({ cells, number }));
  return (
    <section
      aria-label={caption}
      // It scrolls, so the keyboard must reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="min-h-0 overflow-auto -outline-offset-2"
    >
      <table className="tabular min-w-full border-separate border-spacing-0 text-xs">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.place}
                scope="col"
                className={clsx(
                  "sticky top-0 border-b border-line-strong/60 bg-raised px-3 py-1.5 align-bottom font-[550] whitespace-nowrap",
                  column.right ? "text-right" : "text-left",
                )}
              >
                {column.name}
                {column.under === undefined ? null : (
                  <span className="block font-normal text-ink-3">{column.under}</span>
                )}
              </th>
            ))}
            <th
              aria-hidden
              className="sticky top-0 w-full border-b border-line-strong/60 bg-raised"
            />
          </tr>
        </thead>
        <tbody className="font-mono">
          {numbered.map(({ cells, number }) => (
            <tr key={number} className="hover:bg-hover/60">
              {columns.map(({ place, right }) => (
                <Cell key={place} value={cells[place] ?? null} right={right} />
              ))}
              <td aria-hidden className="border-b border-line" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ value, right }: { value: string | null; right: boolean }) {
  return (
    <td
      className={clsx("max-w-80 truncate border-b border-line px-3 py-1.5", right && "text-right")}
      title={value !== null && value.length > 40 ? value : undefined}
    >
      {value ?? <span className="font-sans text-ink-3">NULL</span>}
    </td>
  );
}
