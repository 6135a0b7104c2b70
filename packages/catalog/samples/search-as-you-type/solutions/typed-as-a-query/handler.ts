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

const statement = `
  select id, title
  from post, (select plainto_tsquery('english', $1) && to_tsquery('english', $2) as query) as wanted
  where published and words @@ query
  order by to_tsvector('english', title) @@ query desc, published_at desc, id desc
  limit 20`;

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const { q = "" } = request.query;
  const words = q.trim().split(/\s+/);
  const typing = /\S$/.test(q) ? words.pop() : undefined;
  const posts = await sql<Found>(statement, [words.join(" "), typing === undefined ? "" : `${typing}:*`]);
  return { status: 200, body: { posts } };
}
