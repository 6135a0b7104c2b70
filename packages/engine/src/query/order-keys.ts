/** One key of `query.order`, as in `total desc nulls last`. */
export type OrderKey = { column: string; descending: boolean; nullsFirst: boolean };

const form =
  /^\s*(?:"((?:[^"]|"")+)"|([a-z_][a-z0-9_$]*))(?:\s+(asc|desc))?(?:\s+nulls\s+(first|last))?\s*$/i;

/**
 * Reads a key as PostgreSQL reads an item of ORDER BY: unquoted names fold to lower case, nulls come last, with
 * `desc` first. Throws `TypeError` for a text that the manifest would have refused.
 */
export function readOrderKey(text: string): OrderKey {
  const match = form.exec(text);
  if (!match) throw new TypeError(`not a sort key: ${text}`);
  const [, quoted, bare = "", direction = "asc", nulls] = match;
  const descending = direction.toLowerCase() === "desc";
  return {
    column: quoted === undefined ? bare.toLowerCase() : quoted.replaceAll('""', '"'),
    descending,
    nullsFirst: nulls === undefined ? descending : nulls.toLowerCase() === "first",
  };
}
