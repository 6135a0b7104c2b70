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

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const { q = "" } = request.query;
  const posts = await sql<Found>(
    `select id, title from post
     where published and (title ilike '%' || $1 || '%' or text ilike '%' || $1 || '%')
     order by published_at desc`,
    [q],
  );
  return { status: 200, body: { posts } };
}
