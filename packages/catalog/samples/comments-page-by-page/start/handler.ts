type Request = {
  method: string;
  /** Such as `/posts/7/comments`, without the query string. */
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; headers?: Record<string, string>; body: unknown };
type World = {
  /** Runs one statement; `$1`, `$2` … in its text stand for the parameters. Times come as ISO 8601 text. */
  sql: <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
  now: () => Date;
};

type Comment = { id: number; author: string; text: string; created_at: string };

export default async function handler(request: Request, { sql, now }: World): Promise<Response> {
  const [, , postId] = request.path.split("/");

  if (request.method === "POST") {
    const { author, text } = request.body as { author: string; text: string };
    const [comment] = await sql<Comment>(
      `insert into comment (post_id, author, text, created_at) values ($1, $2, $3, $4)
       returning id, author, text, created_at`,
      [Number(postId), author, text, now().toISOString()],
    );
    return { status: 201, body: comment };
  }

  const comments = await sql<Comment>(
    "select id, author, text, created_at from comment where post_id = $1 order by created_at desc",
    [Number(postId)],
  );
  return { status: 200, body: { comments, next: null } };
}
