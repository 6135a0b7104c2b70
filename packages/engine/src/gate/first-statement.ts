import { parse } from "libpg-query";

/** The first statement of a text without the semicolon and what follows it. Throws where the text does not parse. */
export async function firstStatement(sql: string): Promise<string> {
  const [first] = (await parse(sql)).stmts ?? [];
  const bytes = new TextEncoder().encode(sql);
  const start = first?.stmt_location ?? 0;
  // The parser counts bytes, and gives no length to a statement that ends with the text.
  const end = first?.stmt_len === undefined ? bytes.length : start + first.stmt_len;
  return new TextDecoder().decode(bytes.subarray(start, end));
}
