import { startThrowawayPostgres } from "@unsung/postgres";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Connection, type TextRows } from "../host.ts";
import { gradingSettings } from "../host/node/grading-postgres.ts";
import { SupervisedConnection } from "../host/node/supervised-connection.ts";
import { WireConnection } from "../host/node/wire/wire-connection.ts";
import { compareRows } from "./compare-rows.ts";

/** PostgreSQL itself says which rows are the same and which are sorted. */
let oracle: Connection;
let stop: () => Promise<void>;

beforeAll(async () => {
  const server = await startThrowawayPostgres({ settings: gradingSettings });
  const wire = await WireConnection.connect({
    ...server.connection,
    database: "postgres",
    maximumReplyBytes: 10_000_000,
  });
  const supervisor = { terminate: async () => {}, condemn: () => {}, suspect: () => {} };
  oracle = new SupervisedConnection({ wire, supervisor, wallMs: 30_000 });
  await oracle.script("create type mood as enum ('sad', 'ok', 'happy')");
  stop = async () => {
    await wire.close();
    await server.stop();
  };
}, 60_000);
afterAll(async () => stop());

type ColumnType = { type: string; values: readonly string[] };

const numbers = [
  "0",
  "1",
  "1.0",
  "1.00",
  "-0.0",
  "0.1",
  "0.10000000149011612",
  "1e3",
  "1000",
  "NaN",
];
const instants = [
  "2024-02-29",
  "2024-02-29 00:00:00",
  "2024-02-28 23:59:59.999999",
  "0044-03-15 BC",
];
const far = ["infinity", "-infinity", "10000-01-01", "2024-03-01 00:00:00"];
const zoned = [
  "2024-02-29 01:00:00+01",
  "2024-02-28 22:30:00-01:30",
  "1890-01-01 00:00:00+00:19:32",
];
const intervals = [
  "1 mon",
  "30 days",
  "720:00:00",
  "1 year",
  "12 mons",
  "-1 days +24:00:00",
  "00:00:00",
];

/** Types that PostgreSQL compares with each other, and values that are easily taken for one another. */
const families: readonly (readonly ColumnType[])[] = [
  [
    { type: "numeric", values: [...numbers, "12345678901234567890.5", "12345678901234567890.50"] },
    { type: "integer", values: ["0", "1", "-1", "1000"] },
    { type: "bigint", values: ["0", "1", "9007199254740993", "9007199254740992"] },
    { type: "double precision", values: [...numbers, "Infinity", "-Infinity"] },
    { type: "real", values: ["0", "1", "0.1", "1000", "NaN"] },
  ],
  [
    { type: "date", values: ["2024-02-29", "0044-03-15 BC", "infinity", "10000-01-01"] },
    { type: "timestamp", values: [...instants, ...far] },
    { type: "timestamptz", values: [...instants, ...far, ...zoned] },
  ],
  [{ type: "interval", values: [...intervals, "1 mon -1 days", "29 days", "-00:00:00.5"] }],
  [
    {
      type: "text",
      values: ["", "a", "A", "a ", "é", "z", "Z", "NULL", "10", "9", "😀", "\u{FFFD}"],
    },
    { type: "varchar", values: ["", "a", "a ", "😀"] },
  ],
  [
    {
      type: "jsonb",
      values: ['{"a":1,"b":2}', '{"b":2,"a":1.0}', "[1,2]", "[2,1]", '"1"', "1", "null"],
    },
  ],
  [{ type: "boolean", values: ["t", "f"] }],
  [{ type: "mood", values: ["sad", "ok", "happy"] }],
  [
    {
      type: "numeric[]",
      values: ["{}", "{1}", "{1.0}", "{NULL}", "{1,2}", "[0:0]={1}", "{{1},{2}}"],
    },
  ],
  [
    {
      type: "text[]",
      values: ["{}", '{""}', "{NULL}", '{"NULL"}', '{"a,b"}', "{a,b}", '{"a\\"b"}'],
    },
  ],
];

const columnPair = fc
  .constantFrom(...families)
  .chain((family) => fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family)));

const cell = (column: ColumnType) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...column.values) }, fc.constant(null));
const rowsOf = (columns: readonly ColumnType[]) =>
  fc.array(fc.tuple(...columns.map(cell)), { maxLength: 5 });

test("rows count as equal exactly when PostgreSQL finds none on one side only", async () => {
  const tables = fc.array(columnPair, { minLength: 1, maxLength: 3 }).chain((pairs) => {
    const [left, right] = [pairs.map(([type]) => type), pairs.map(([, type]) => type)];
    const others = rowsOf(right);
    return fc.record({
      left: fc.constant(left),
      right: fc.constant(right),
      rows: rowsOf(left),
      others,
      // Random rows are hardly ever equal, so half of the runs compare a shuffled copy, cast to the other types.
      copied: fc.boolean(),
    });
  });
  await fc.assert(
    fc.asyncProperty(tables, async ({ left, right, rows, others, copied }) => {
      const [a, b] = [
        valuesQuery(left, rows),
        copied ? copyOf(left, rows, right) : valuesQuery(right, others),
      ];
      const [expected, actual] = [await answer(a), await answer(b)];
      // A copy can be impossible, as 0.5 is no integer; rounding makes it another value, which is as good a case.
      fc.pre(expected !== null && actual !== null);
      if (expected === null || actual === null) return;
      const difference = await answer(
        `select count(*) from ((${a} except all ${b}) union all (${b} except all ${a})) as difference`,
      );
      const same = difference?.rows[0]?.[0] === "0";
      const rules = { order: "any", columns: "names", tolerance: 0 } as const;
      expect(compareRows(rules, expected, actual).equal).toBe(same);
    }),
    { numRuns: 400 },
  );
}, 120_000);

const directions = ["asc", "desc", "asc nulls first", "desc nulls last", "asc nulls last"] as const;

test("rows count as sorted exactly when PostgreSQL ranks none before the one above it", async () => {
  const tables = fc
    .array(fc.tuple(columnPair, fc.constantFrom(...directions)), { minLength: 1, maxLength: 2 })
    .chain((keys) => {
      const columns = [...keys.map(([[type]]) => type), { type: "text", values: ["x", "y"] }];
      const order = keys.map(([, direction], index) => `c${index} ${direction}`);
      return fc.record({
        columns: fc.constant(columns),
        order: fc.constant(order),
        rows: rowsOf(columns),
      });
    });
  await fc.assert(
    fc.asyncProperty(tables, async ({ columns, order, rows }) => {
      const given = `select row_number() over () as place, * from (${valuesQuery(columns, rows)}) as given`;
      const expected = await answer(`${valuesQuery(columns, rows)} order by ${order.join(", ")}`);
      const actual = await answer(valuesQuery(columns, rows));
      const judged = await answer(
        `select coalesce(bool_and(rank >= before), true)
         from (select rank, lag(rank) over (order by place) as before
               from (select place, rank() over (order by ${order.join(", ")}) from (${given}) as given) as ranked
              ) as pairs`,
      );
      if (!expected || !actual) throw new Error("the oracle refused a query");
      const rules = { order, columns: "names", tolerance: 0 } as const;
      const sorted = judged?.rows[0]?.[0] === "t";
      expect(compareRows({ ...rules, order: [...order] }, expected, actual).equal).toBe(sorted);
    }),
    { numRuns: 300 },
  );
}, 120_000);

type Cells = readonly (string | null)[];

function valuesQuery(columns: readonly ColumnType[], rows: readonly Cells[]): string {
  const literal = (value: string | null, index: number): string =>
    value === null
      ? `null::${columns[index]?.type ?? ""}`
      : `'${value.replaceAll("'", "''")}'::${columns[index]?.type ?? ""}`;
  const selected = (cells: Cells): string =>
    `select ${cells.map((value, index) => `${literal(value, index)} as c${index}`).join(", ")}`;
  const none = `${selected(columns.map(() => null))} where false`;
  return `(${[...rows.map(selected), none].join(" union all ")})`;
}

function copyOf(
  columns: readonly ColumnType[],
  rows: readonly Cells[],
  types: readonly ColumnType[],
): string {
  const cast = types.map(({ type }, index) => `c${index}::${type} as c${index}`).join(", ");
  return `(select ${cast} from ${valuesQuery(columns, rows.toReversed())} as copied)`;
}

async function answer(text: string): Promise<TextRows | null> {
  const result = await oracle.query(text, []);
  return result.ok ? result.result : null;
}
