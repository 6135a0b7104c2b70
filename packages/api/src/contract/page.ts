import { z } from "zod";

/** What a list asks for: at most `limit` rows after `cursor`, which is the `nextCursor` of the page before. */
export const pageInput = {
  cursor: z.string().max(200).nullish(),
  limit: z.int().min(1).max(100).default(25),
};

/** One page of a list; `nextCursor` is null on the last one. */
export type Page<Item> = { items: Item[]; nextCursor: string | null };
