import { type Json } from "../host.ts";

const jsonTypes = new Set([114, 3802]);

/** Whether a value's text depends on the parameter's type: `[1,2]` is an array for one and JSON for another. */
export function needsTypes(value: Json): boolean {
  return typeof value === "object" && value !== null;
}

/** A parameter as text for PostgreSQL, which infers its type. Objects become JSON, lists arrays unless the type is JSON. */
export function bindValue(value: Json, type: number | null): string | null {
  if (value === null) return null;
  if (typeof value === "string") return value;
  if (Array.isArray(value) && type !== null && !jsonTypes.has(type)) return arrayText(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function arrayText(items: readonly Json[]): string {
  return `{${items.map(itemText).join(",")}}`;
}

function itemText(item: Json): string {
  if (item === null) return "NULL";
  if (Array.isArray(item)) return arrayText(item);
  const text = typeof item === "object" ? JSON.stringify(item) : String(item);
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
