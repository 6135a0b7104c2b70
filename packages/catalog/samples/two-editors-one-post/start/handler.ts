type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; headers?: Record<string, string>; body?: unknown };
type World = {
  /** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
  sql: <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
};

type Post = { id: number; title: string; text: string; version: number };

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const id = request.path.split("/")[2];
  const [post] = await sql<Post>("select id, title, text, version from post where id::text = $1", [id]);
  if (!post) return { status: 404, body: { error: "no such post" } };

  if (request.method === "DELETE") {
    await sql("delete from post where id = $1", [post.id]);
    return { status: 204 };
  }
  if (request.method === "PUT") {
    const { title, text } = request.body as Post;
    await sql("update post set title = $2, text = $3 where id = $1", [post.id, title, text]);
    return { status: 200, body: { id: post.id, title, text } };
  }
  return { status: 200, body: { id: post.id, title: post.title, text: post.text } };
}
