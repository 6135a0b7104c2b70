import { type TextRows } from "../host.ts";
import { type QueryRules } from "../sample/manifest.ts";
import { alignColumns, count } from "./align-columns.ts";
import { type ComparableRow, matchRows, sameRow } from "./match-rows.ts";
import { readOrderKey } from "./order-keys.ts";
import { classOf, type ColumnClass, sharedClass, typeName } from "./value-class.ts";
import { type ValueReader, valueReader } from "./value-reader.ts";

/** Whether a submission's rows are the reference's, or how they differ, in words for the candidate. */
export type Comparison =
  | { equal: true }
  | { equal: false; message: string; expected: string | null; actual: string | null };

/**
 * Compares rows by the rules of docs/work-samples.md. Where `rules.order` is a list of keys, `expected` must be
 * sorted by them: rows that are equal as multisets are then sorted when their keys stand in the same sequence,
 * whatever PostgreSQL's order of that type is (the publish gate proves that the reference is sorted).
 */
export function compareRows(rules: QueryRules, expected: TextRows, actual: TextRows): Comparison {
  const alignment = alignColumns(rules.columns, expected.columns, actual.columns);
  if (!alignment.ok) {
    const [wanted, got] = [expected, actual].map(({ columns }) =>
      columns.map(({ name }) => name).join(", "),
    );
    return {
      equal: false,
      message: alignment.message,
      expected: wanted ?? null,
      actual: got ?? null,
    };
  }
  const aligned = {
    columns: alignment.positions.flatMap((position) => actual.columns[position] ?? []),
    rows: actual.rows.map((row) => alignment.positions.map((position) => row[position] ?? null)),
  };
  return new RowComparison({ rules, expected, actual: aligned }).result();
}

type Rows = Pick<TextRows, "columns" | "rows">;
type Side = "expected" | "actual";

class RowComparison {
  readonly #rules: QueryRules;
  readonly #sides: Record<Side, Rows>;
  readonly #readers: Record<Side, ValueReader[]>;
  readonly #typeClash: string | null;
  readonly #rows: Record<Side, ComparableRow[]>;

  constructor(input: { rules: QueryRules; expected: Rows; actual: Rows }) {
    const { rules, expected, actual } = input;
    this.#rules = rules;
    this.#sides = { expected, actual };
    const classes = expected.columns.map((column, index) => {
      const own = classOf(column.type);
      const other = classOf(actual.columns[index]?.type ?? 0);
      return { own, other, shared: sharedClass(own, other) };
    });
    this.#readers = {
      expected: expected.columns.map(({ type }, index) =>
        readerFor(type, classes[index]?.shared ?? null, "expected"),
      ),
      actual: actual.columns.map(({ type }, index) =>
        readerFor(type, classes[index]?.shared ?? null, "actual"),
      ),
    };
    const clash = classes.findIndex(({ shared }) => shared === null);
    this.#typeClash = clash === -1 ? null : this.#describeClash(clash);
    this.#rows = { expected: this.#comparable("expected"), actual: this.#comparable("actual") };
  }

  result(): Comparison {
    if (this.#rules.order === "exact") return this.#compareSequences();
    return this.#compareMultisets() ?? this.#compareKeys() ?? { equal: true };
  }

  #compareMultisets(): Comparison | null {
    const { expected, actual } = this.#rows;
    const { missing, unexpected } = matchRows(expected, actual, this.#rules.tolerance);
    if (missing.length === 0 && unexpected.length === 0) return null;
    const parts = [
      ...(missing.length > 0 ? [`${count(missing.length, "row")} missing`] : []),
      ...(unexpected.length > 0 ? [this.#describeUnexpected(unexpected)] : []),
    ];
    return {
      equal: false,
      message: `${this.#rowCounts()}: ${parts.join(", ")}${this.#typeHint()}`,
      expected: missing[0] === undefined ? null : this.#show("expected", missing[0]),
      actual: unexpected[0] === undefined ? null : this.#show("actual", unexpected[0]),
    };
  }

  #describeUnexpected(unexpected: readonly number[]): string {
    const wanted = new Set(this.#rows.expected.map(({ key }) => key));
    const repeated = unexpected.filter((index) => wanted.has(this.#rows.actual[index]?.key ?? ""));
    const text = `${count(unexpected.length, "row")} not expected`;
    if (repeated.length === 0 || this.#rows.expected.some(({ floats }) => floats.length > 0))
      return text;
    return `${text} (${repeated.length} of them repeated too often)`;
  }

  #compareSequences(): Comparison {
    const { expected, actual } = this.#rows;
    const { tolerance } = this.#rules;
    const length = Math.max(expected.length, actual.length);
    for (let index = 0; index < length; index += 1) {
      const [wanted, got] = [expected[index], actual[index]];
      if (wanted && got && sameRow(wanted, got, tolerance)) continue;
      const { missing, unexpected } = matchRows(expected, actual, tolerance);
      const message =
        missing.length === 0 && unexpected.length === 0
          ? `the rows are right but not in this order: row ${index + 1} differs`
          : `${this.#rowCounts()}: row ${index + 1} differs${this.#typeHint()}`;
      return {
        equal: false,
        message,
        expected: wanted ? this.#show("expected", index) : null,
        actual: got ? this.#show("actual", index) : null,
      };
    }
    return { equal: true };
  }

  #compareKeys(): Comparison | null {
    const { order, tolerance } = this.#rules;
    if (typeof order === "string") return null;
    const { expected, actual } = this.#sides;
    const positions = order.map((text) => {
      const { column } = readOrderKey(text);
      return expected.columns.findIndex(({ name }) => name === column);
    });
    for (const index of expected.rows.keys()) {
      const wanted = this.#comparableRow("expected", index, positions);
      const got = this.#comparableRow("actual", index, positions);
      if (sameRow(wanted, got, tolerance)) continue;
      return {
        equal: false,
        message: `the rows are right but not sorted by ${order.join(", ")}: row ${index + 1} is out of place`,
        expected: showValues(expected, index, positions),
        actual: showValues(actual, index, positions),
      };
    }
    return null;
  }

  #comparable(side: Side): ComparableRow[] {
    const positions = [...this.#sides[side].columns.keys()];
    return Array.from(this.#sides[side].rows.keys(), (index) =>
      this.#comparableRow(side, index, positions),
    );
  }

  #comparableRow(side: Side, index: number, positions: readonly number[]): ComparableRow {
    const floats: number[] = [];
    const row = this.#sides[side].rows[index] ?? [];
    const withinTolerance = this.#rules.tolerance > 0 ? floats : null;
    const key = positions.map((position) =>
      this.#readers[side][position]?.(row[position] ?? null, withinTolerance),
    );
    return { key: JSON.stringify(key), floats };
  }

  #rowCounts(): string {
    const { expected, actual } = this.#rows;
    return `expected ${count(expected.length, "row")}, got ${actual.length}`;
  }

  #describeClash(index: number): string {
    const [wanted, got] = [this.#sides.expected.columns[index], this.#sides.actual.columns[index]];
    const named = (type = 0) => typeName(type) ?? "another type";
    return `column "${wanted?.name ?? ""}" is ${named(got?.type)}, expected ${named(wanted?.type)}`;
  }

  #typeHint(): string {
    return this.#typeClash === null ? "" : ` (${this.#typeClash})`;
  }

  #show(side: Side, index: number): string {
    return showValues(this.#sides[side], index, [...this.#sides[side].columns.keys()]);
  }
}

/** Without a shared class only NULLs are equal: values carry the name of their side. */
function readerFor(oid: number, shared: ColumnClass | null, side: Side): ValueReader {
  if (shared) return valueReader(oid, shared);
  return (value) => (value === null ? "null" : `${side}=${value}`);
}

/** `name: Ada, total: NULL`, each value cut at 80 characters. */
function showValues(side: Rows, index: number, positions: readonly number[]): string {
  const row = side.rows[index] ?? [];
  return positions
    .map((position) => {
      const value = row[position] ?? null;
      const text = value === null ? "NULL" : value.length > 80 ? `${value.slice(0, 79)}…` : value;
      return `${side.columns[position]?.name ?? ""}: ${text}`;
    })
    .join(", ");
}
