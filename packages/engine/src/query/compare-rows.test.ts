import { expect, test } from "vitest";
import { type TextRows } from "../host.ts";
import { type QueryRules } from "../sample/manifest.ts";
import { compareRows } from "./compare-rows.ts";

const types = { integer: 23, numeric: 1700, real: 700, double: 701, text: 25, character: 1042 };
const moreTypes = { boolean: 16, date: 1082, timestamp: 1114, timestamptz: 1184, interval: 1186 };
const compound = { json: 114, jsonb: 3802, "integer[]": 1007, "numeric[]": 1231, enum: 16_500 };
const oids: Record<string, number> = { ...types, ...moreTypes, ...compound };

/** `table("name text, total numeric", ["Ada", "1.0"])` */
function table(columns: string, ...rows: (string | null)[][]): TextRows {
  const parsed = columns.split(", ").map((column) => {
    const [name = "", type = ""] = column.split(" ");
    return { name, type: oids[type] ?? 25 };
  });
  return { columns: parsed, rows, rowCount: rows.length };
}

function compare(expected: TextRows, actual: TextRows, rules: Partial<QueryRules> = {}) {
  return compareRows({ order: "any", columns: "names", tolerance: 0, ...rules }, expected, actual);
}

type Typed = [type: string, value: string | null];

const equalValues: [Typed, Typed][] = [
  [
    ["numeric", "1.0"],
    ["numeric", "1.00"],
  ],
  [
    ["integer", "1"],
    ["numeric", "1.000"],
  ],
  [
    ["numeric", "-0.0"],
    ["integer", "0"],
  ],
  [
    ["numeric", "100"],
    ["double", "1e+02"],
  ],
  [
    ["numeric", "0.1"],
    ["double", "0.1"],
  ],
  [
    ["numeric", "NaN"],
    ["double", "NaN"],
  ],
  [
    ["double", "-0"],
    ["double", "0"],
  ],
  [
    ["date", "2024-02-29"],
    ["timestamp", "2024-02-29 00:00:00"],
  ],
  [
    ["timestamptz", "2024-01-01 12:00:00+00"],
    ["timestamptz", "2024-01-01 14:30:00+02:30"],
  ],
  [
    ["timestamptz", "2024-01-01 12:00:00.5+00"],
    ["timestamp", "2024-01-01 12:00:00.500000"],
  ],
  [
    ["interval", "1 mon"],
    ["interval", "30 days"],
  ],
  [
    ["interval", "1 day"],
    ["interval", "24:00:00"],
  ],
  [
    ["interval", "1 year 2 mons -3 days -04:05:06.7"],
    ["interval", "417 days -04:05:06.7"],
  ],
  [
    ["json", '{"a":1.0,"b":[null]}'],
    ["jsonb", '{"b": [null], "a": 1.00}'],
  ],
  [
    ["json", '{"a":1,"a":2}'],
    ["json", '{"a":2}'],
  ],
  [
    ["integer[]", "{1,NULL,3}"],
    ["numeric[]", "{1.0,NULL,3.00}"],
  ],
  [
    ["text", "ab"],
    ["character", "ab   "],
  ],
  [
    ["text", "paid"],
    ["enum", "paid"],
  ],
];

test.each(equalValues)("%s equals %s", ([type, value], [otherType, otherValue]) => {
  const result = compare(table(`x ${type}`, [value]), table(`x ${otherType}`, [otherValue]));
  expect(result).toEqual({ equal: true });
});

const differentValues: [Typed, Typed][] = [
  [
    ["numeric", "0.3"],
    ["numeric", "0.30000000000000001"],
  ],
  [
    ["numeric", "12345678901234567890"],
    ["numeric", "12345678901234567891"],
  ],
  [
    ["integer", "0"],
    ["integer", null],
  ],
  [
    ["text", ""],
    ["text", null],
  ],
  [
    ["text", "NULL"],
    ["text", null],
  ],
  [
    ["real", "0.1"],
    ["double", "0.1"],
  ],
  [
    ["timestamptz", "2024-01-01 12:00:00+00"],
    ["timestamptz", "2024-01-01 12:00:00.000001+00"],
  ],
  [
    ["interval", "1 mon"],
    ["interval", "31 days"],
  ],
  [
    ["json", '{"a":12345678901234567890}'],
    ["json", '{"a":12345678901234567891}'],
  ],
  [
    ["json", '{"a":"1"}'],
    ["json", '{"a":1}'],
  ],
  [
    ["json", "[1,2]"],
    ["json", "[2,1]"],
  ],
  [
    ["integer[]", "{1,2}"],
    ["integer[]", "[0:1]={1,2}"],
  ],
  [
    ["integer[]", "{{1},{2}}"],
    ["integer[]", "{1,2}"],
  ],
  [
    ["integer", "1"],
    ["text", "1"],
  ],
  [
    ["boolean", "t"],
    ["text", "t"],
  ],
  [
    ["text", "a "],
    ["text", "a"],
  ],
];

test.each(differentValues)("%s differs from %s", ([type, value], [otherType, otherValue]) => {
  const result = compare(table(`x ${type}`, [value]), table(`x ${otherType}`, [otherValue]));
  expect(result.equal).toBe(false);
});

test("without an order the rows are a multiset: duplicates count", () => {
  const expected = table("n integer", ["1"], ["2"], ["2"]);
  expect(compare(expected, table("n integer", ["2"], ["1"], ["2"])).equal).toBe(true);
  expect(compare(expected, table("n integer", ["2"], ["1"], ["1"]))).toEqual({
    equal: false,
    message:
      "expected 3 rows, got 3: 1 row missing, 1 row not expected (1 of them repeated too often)",
    expected: "n: 2",
    actual: "n: 1",
  });
});

test("columns by name may come in any order, and a missing one is named", () => {
  const expected = table("a integer, b integer", ["1", "2"]);
  expect(compare(expected, table("b integer, a integer", ["2", "1"])).equal).toBe(true);
  expect(compare(expected, table("a integer, c integer", ["1", "2"]))).toMatchObject({
    message: 'column "b" is missing; column "c" is not asked for',
  });
});

test("columns of one name are matched in their order", () => {
  const expected = table("n integer, n integer", ["1", "2"]);
  expect(compare(expected, table("n integer, n integer", ["1", "2"])).equal).toBe(true);
  expect(compare(expected, table("n integer, n integer", ["2", "1"])).equal).toBe(false);
  expect(compare(expected, table("n integer", ["1"]))).toMatchObject({
    message: 'column "n" is missing',
  });
});

test("columns by position may have other names, but not another number", () => {
  const expected = table("a integer, b integer", ["1", "2"]);
  const rules = { columns: "positions" } as const;
  expect(compare(expected, table("x integer, y integer", ["1", "2"]), rules).equal).toBe(true);
  expect(compare(expected, table("b integer, a integer", ["2", "1"]), rules).equal).toBe(false);
  expect(compare(expected, table("a integer", ["1"]), rules)).toMatchObject({
    message: "expected 2 columns, got 1",
  });
});

test("an exact order is a sequence, and right rows in another order are told so", () => {
  const expected = table("n integer", ["1"], ["2"], ["3"]);
  const rules = { order: "exact" } as const;
  expect(compare(expected, expected, rules).equal).toBe(true);
  expect(compare(expected, table("n integer", ["1"], ["3"], ["2"]), rules)).toEqual({
    equal: false,
    message: "the rows are right but not in this order: row 2 differs",
    expected: "n: 2",
    actual: "n: 3",
  });
});

test("keys demand an order and leave ties free", () => {
  const expected = table("total integer, name text", ["9", "a"], ["9", "b"], ["1", "c"]);
  const rules = { order: ["total desc"] };
  const tiesSwapped = table("total integer, name text", ["9", "b"], ["9", "a"], ["1", "c"]);
  expect(compare(expected, tiesSwapped, rules).equal).toBe(true);
  const unsorted = table("total integer, name text", ["1", "c"], ["9", "b"], ["9", "a"]);
  expect(compare(expected, unsorted, rules)).toEqual({
    equal: false,
    message: "the rows are right but not sorted by total desc: row 1 is out of place",
    expected: "total: 9",
    actual: "total: 1",
  });
});

test("floats are equal within the tolerance, numerics never", () => {
  const rules = { tolerance: 0.01 };
  const doubles = (...values: string[]) => table("x double", ...values.map((value) => [value]));
  expect(compare(doubles("1", "2"), doubles("2.009", "0.995"), rules).equal).toBe(true);
  expect(compare(doubles("1"), doubles("1.02"), rules).equal).toBe(false);
  expect(compare(table("x numeric", ["1"]), doubles("1.001"), rules).equal).toBe(true);
  expect(compare(table("x numeric", ["1"]), table("x numeric", ["1.001"]), rules).equal).toBe(
    false,
  );
});

test("near rows are paired so that as many as can be find a partner", () => {
  const pairs = (...rows: [string, string][]) => table("x double, y double", ...rows);
  const expected = pairs(["0", "0"], ["0.9", "0"]);
  // The second is near both, the first only near one: greedy pairing in the wrong order would miss it.
  const actual = pairs(["0.9", "0.9"], ["0.1", "0"]);
  expect(compare(expected, actual, { tolerance: 1 }).equal).toBe(true);
});

test("a column of another type is named, and two columns of NULLs are equal whatever their types", () => {
  const result = compare(table("n integer", ["1"]), table("n text", ["1"]));
  expect(result).toMatchObject({
    message: expect.stringContaining('column "n" is text, expected integer'),
  });
  expect(compare(table("n integer", [null]), table("n text", [null])).equal).toBe(true);
});
