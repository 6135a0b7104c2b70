import { type ArrayItem, readArrayText } from "./array-text.ts";
import { canonicalJson } from "./canonical-json.ts";
import { canonicalDecimal } from "./decimal.ts";
import { canonicalInstant } from "./instant.ts";
import { canonicalInterval } from "./interval.ts";
import { classOf, type ColumnClass, type ValueClass } from "./value-class.ts";

/**
 * Turns a value into a text that is the same for equal values and no other. With `floats`, finite floating-point
 * numbers are put there instead, to be compared within a tolerance.
 */
export type ValueReader = (value: string | null, floats: number[] | null) => string;

/** A reader for values of type `oid` in a column that is compared as `shared`. */
export function valueReader(oid: number, shared: ColumnClass): ValueReader {
  const read = scalarReader(oid, shared.value);
  const readItem = (item: ArrayItem, floats: number[] | null): string => {
    if (Array.isArray(item)) return `[${item.map((inner) => readItem(inner, floats)).join()}]`;
    return item === null ? "null" : JSON.stringify(read(item, floats));
  };
  return (value, floats) => {
    if (value === null) return "null";
    if (!shared.array) return `=${read(value, floats)}`;
    const array = readArrayText(value);
    return array ? `=${array.bounds}${readItem(array.items, floats)}` : `?${value}`;
  };
}

function scalarReader(
  oid: number,
  shared: ValueClass,
): (text: string, floats: number[] | null) => string {
  switch (shared) {
    case "number":
      return (text) => canonicalDecimal(text) ?? text;
    case "instant":
      return (text) => canonicalInstant(text) ?? text;
    case "interval":
      return (text) => canonicalInterval(text) ?? text;
    case "json":
      return (text) => canonicalJson(text) ?? text;
    case "boolean":
      return (text) => text;
    case "padded text":
    case "text":
      return classOf(oid).value === "padded text"
        ? (text) => text.replace(/ +$/, "")
        : (text) => text;
    case "float":
      // A real's text is not the value that it holds.
      return floatReader(classOf(oid).value === "real" ? Math.fround : identity);
    case "real":
      return floatReader(Math.fround);
    default:
      return shared satisfies never;
  }
}

function identity(value: number): number {
  return value;
}

function floatReader(
  round: (value: number) => number,
): (text: string, floats: number[] | null) => string {
  return (text, floats) => {
    const number = round(Number(text));
    if (floats === null || !Number.isFinite(number)) return String(number === 0 ? 0 : number);
    floats.push(number);
    return "~";
  };
}
