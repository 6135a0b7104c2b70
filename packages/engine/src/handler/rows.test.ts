import { expect, test } from "vitest";
import { type Json } from "../host.ts";
import { toRows } from "./rows.ts";

test.each<[string, { type: number; text: string | null; value: Json }]>([
  ["null", { type: 23, text: null, value: null }],
  ["int4", { type: 23, text: "42", value: 42 }],
  ["int8, no digit lost", { type: 20, text: "9007199254740993", value: "9007199254740993" }],
  ["numeric, no digit lost", { type: 1700, text: "10.00", value: "10.00" }],
  ["float8", { type: 701, text: "0.1", value: 0.1 }],
  ["float8 that JSON can't hold", { type: 701, text: "NaN", value: "NaN" }],
  ["bool", { type: 16, text: "t", value: true }],
  ["bool, false", { type: 16, text: "f", value: false }],
  ["jsonb", { type: 3802, text: '{"a": [1, null]}', value: { a: [1, null] } }],
  [
    "timestamptz",
    { type: 1184, text: "2026-01-31 10:00:00+00", value: "2026-01-31T10:00:00.000Z" },
  ],
  [
    "timestamptz with microseconds",
    { type: 1184, text: "2026-01-31 10:00:00.123456+00", value: "2026-01-31T10:00:00.123456Z" },
  ],
  ["timestamp", { type: 1114, text: "2026-01-31 10:00:00.5", value: "2026-01-31T10:00:00.500Z" }],
  ["an endless timestamp", { type: 1184, text: "infinity", value: "infinity" }],
  ["date", { type: 1082, text: "2026-01-31", value: "2026-01-31" }],
  ["text", { type: 25, text: "t", value: "t" }],
  ["int4[]", { type: 1007, text: "{1,NULL,3}", value: [1, null, 3] }],
  ["text[]", { type: 1009, text: '{a,"b c","NULL"}', value: ["a", "b c", "NULL"] }],
  [
    "int8[][]",
    {
      type: 1016,
      text: "{{1,2},{3,4}}",
      value: [
        ["1", "2"],
        ["3", "4"],
      ],
    },
  ],
  ["a type of the sample's own", { type: 99_999, text: "open", value: "open" }],
])("%s", (_name, { type, text, value }) => {
  expect(toRows({ columns: [{ name: "it", type }], rows: [[text]], rowCount: 1 })).toEqual([
    { it: value },
  ]);
});
