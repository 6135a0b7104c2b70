import { canonicalDecimal } from "./decimal.ts";

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * One text for every way of writing the same JSON value: keys sorted, of a key that is there twice the last,
 * numbers by value and exactly. Null where the text is not JSON.
 */
export function canonicalJson(text: string): string | null {
  // Numbers become strings with a mark of their own, so that JSON.parse can't round them.
  const marked = text.replaceAll(token, (found) =>
    found.startsWith('"') ? `"s${found.slice(1)}` : `"n${canonicalDecimal(found) ?? found}"`,
  );
  try {
    return JSON.stringify(JSON.parse(marked), sortKeys);
  } catch {
    return null;
  }
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
