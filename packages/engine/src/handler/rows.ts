import { type Json, type TextRows } from "../host.ts";
import { type ArrayItem, readArrayText } from "../query/array-text.ts";
import { type Row } from "./handler-api.ts";

type Reader = (text: string) => Json;

const asText: Reader = (text) => text;
const asBoolean: Reader = (text) => text === "t" || text === "true";
const asJson: Reader = (text) => JSON.parse(text) as Json;

/** JSON has no NaN and no infinity: they stay PostgreSQL's words. */
const asNumber: Reader = (text) => {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
};

const timestampForm = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?(?:\+00)?$/;

/** `2026-01-31 10:00:00.25+00` as `2026-01-31T10:00:00.250Z`; infinity and dates before Christ stay as they are. */
const asInstant: Reader = (text) => {
  const [, date, time, fraction = ""] = timestampForm.exec(text) ?? [];
  return date && time ? `${date}T${time}.${fraction.padEnd(3, "0")}Z` : text;
};

/** Oids of pg_type and of its array, which never change for built-in types. */
const readers = new Map<number, { array: boolean; read: Reader }>(
  (
    [
      [16, 1000, asBoolean],
      [21, 1005, asNumber],
      [23, 1007, asNumber],
      [26, 1028, asNumber],
      [700, 1021, asNumber],
      [701, 1022, asNumber],
      [114, 199, asJson],
      [3802, 3807, asJson],
      [1114, 1115, asInstant],
      [1184, 1185, asInstant],
      // Their values are text as they are, but their arrays are lists.
      [20, 1016, asText],
      [1700, 1231, asText],
      [25, 1009, asText],
      [1043, 1015, asText],
      [1042, 1014, asText],
      [19, 1003, asText],
      [1082, 1182, asText],
      [1083, 1183, asText],
      [1186, 1187, asText],
      [2950, 2951, asText],
    ] as const
  ).flatMap(([oid, array, read]) => [
    [oid, { array: false, read }],
    [array, { array: true, read }],
  ]),
);

/** Rows as a handler and a check are given them; see `Row`. Of columns with the same name the last one counts. */
export function toRows({ columns, rows }: TextRows): Row[] {
  const read = columns.map(({ type }) => readerOf(type));
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name }, index) => {
        const text = row[index] ?? null;
        return [name, text === null ? null : (read[index] ?? asText)(text)];
      }),
    ),
  );
}

function readerOf(oid: number): Reader {
  const type = readers.get(oid);
  if (!type) return asText;
  if (!type.array) return type.read;
  const readItem = (item: ArrayItem): Json => {
    if (Array.isArray(item)) return item.map(readItem);
    return item === null ? null : type.read(item);
  };
  return (text) => readArrayText(text)?.items.map(readItem) ?? text;
}
