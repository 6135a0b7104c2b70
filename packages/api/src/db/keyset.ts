import { z } from "zod";
import { type Page } from "../contract/page.ts";
import { DomainError } from "../errors.ts";

/** Cuts the `limit + 1` rows that a list asked for into a page; `cursorOf` says how its last row is found again. */
export function toPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => string,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}

/** A cursor as `schema` has it, null on the first page. Throws INVALID for one that we never gave. */
export function readCursor<Schema extends z.ZodType>(
  schema: Schema,
  cursor: string | null | undefined,
): z.output<Schema> | null {
  if (cursor === null || cursor === undefined) return null;
  const parsed = z.safeParse(schema, cursor);
  if (!parsed.success) throw new DomainError("INVALID", "This list has no such page.");
  return parsed.data;
}
