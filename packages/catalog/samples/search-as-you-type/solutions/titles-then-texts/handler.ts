type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; body: unknown };
type World = {
  /** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
  sql: <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
};

type Found = { id: number; title: string };

// Two searches: titles first, then what is left of the twenty.
export default async function handler({ query }: Request, { sql }: World): Promise<Response> {
  const typed = query.q ?? "";
  const words = typed.split(/[^\p{Letter}\p{Number}]+/u).filter((word) => word !== "");
  if (words.length === 0) return { status: 200, body: { posts: [] } };
  const last = words.length - 1;
  const terms = words.map((word, index) => (index === last && typed.trimEnd() === typed ? `'${word}':*` : `'${word}'`));
  const [{ wanted }] = await sql<{ wanted: string }>("select to_tsquery('english', $1)::text as wanted", [terms.join(" & ")]);
  if (wanted === "") return { status: 200, body: { posts: [] } };

  const find = async (condition: string, most: number) =>
    sql<Found>(
      `select id, title from post
       where published and words @@ $1::tsquery and ${condition}
       order by published_at desc, id desc fetch first ${most} rows only`,
      [wanted],
    );
  const posts = await find("to_tsvector('english', title) @@ $1::tsquery", 20);
  if (posts.length < 20) posts.push(...(await find("not to_tsvector('english', title) @@ $1::tsquery", 20 - posts.length)));
  return { status: 200, body: { posts } };
}
