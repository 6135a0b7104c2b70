/** How values are compared. `text` is whatever has one written form: text, uuid, bytea, time, enums, ranges. */
export type ValueClass =
  | "number"
  | "real"
  | "float"
  | "instant"
  | "interval"
  | "boolean"
  | "json"
  | "text"
  | "padded text";

export type ColumnClass = { value: ValueClass; array: boolean };

type BuiltInType = { oid: number; array: number; class: ValueClass; name: string };

/** Oids of pg_type, which never change for built-in types. Types that are not here are compared as text. */
const builtInTypes: readonly BuiltInType[] = [
  { oid: 16, array: 1000, class: "boolean", name: "boolean" },
  { oid: 20, array: 1016, class: "number", name: "bigint" },
  { oid: 21, array: 1005, class: "number", name: "smallint" },
  { oid: 23, array: 1007, class: "number", name: "integer" },
  { oid: 26, array: 1028, class: "number", name: "oid" },
  { oid: 1700, array: 1231, class: "number", name: "numeric" },
  { oid: 700, array: 1021, class: "real", name: "real" },
  { oid: 701, array: 1022, class: "float", name: "double precision" },
  { oid: 1082, array: 1182, class: "instant", name: "date" },
  { oid: 1114, array: 1115, class: "instant", name: "timestamp" },
  { oid: 1184, array: 1185, class: "instant", name: "timestamptz" },
  { oid: 1186, array: 1187, class: "interval", name: "interval" },
  { oid: 114, array: 199, class: "json", name: "json" },
  { oid: 3802, array: 3807, class: "json", name: "jsonb" },
  { oid: 1042, array: 1014, class: "padded text", name: "character" },
  { oid: 25, array: 1009, class: "text", name: "text" },
  { oid: 1043, array: 1015, class: "text", name: "varchar" },
  { oid: 19, array: 1003, class: "text", name: "name" },
  { oid: 17, array: 1001, class: "text", name: "bytea" },
  { oid: 1083, array: 1183, class: "text", name: "time" },
  { oid: 2950, array: 2951, class: "text", name: "uuid" },
];

const types = new Map(
  builtInTypes.flatMap(({ oid, array, class: value, name }) => [
    [oid, { value, array: false, name }],
    [array, { value, array: true, name: `${name}[]` }],
  ]),
);

/** How a column of this type is compared. */
export function classOf(oid: number): ColumnClass {
  return types.get(oid) ?? { value: "text", array: false };
}

/** The type's name for a message; null for a type of the sample's own. */
export function typeName(oid: number): string | null {
  return types.get(oid)?.name ?? null;
}

/** What both are compared as, by pair, as UNION resolves types. */
const mixed: readonly { pair: [ValueClass, ValueClass]; shared: ValueClass }[] = [
  { pair: ["number", "float"], shared: "float" },
  { pair: ["real", "float"], shared: "float" },
  { pair: ["number", "real"], shared: "real" },
  { pair: ["padded text", "text"], shared: "text" },
];

/**
 * How columns of two types are compared with each other: numbers with floats as floats, padded text with text as
 * text. Null where no value of one can equal a value of the other.
 */
export function sharedClass(a: ColumnClass, b: ColumnClass): ColumnClass | null {
  if (a.array !== b.array) return null;
  if (a.value === b.value) return a;
  const found = mixed.find(({ pair }) => pair.includes(a.value) && pair.includes(b.value));
  return found ? { value: found.shared, array: a.array } : null;
}
