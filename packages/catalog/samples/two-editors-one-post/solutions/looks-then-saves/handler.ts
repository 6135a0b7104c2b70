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

const tag = (post: Post) => `"${post.version}"`;

const answer = (post: Post): Response => ({
  status: 200,
  headers: { etag: tag(post) },
  body: { id: post.id, title: post.title, text: post.text },
});

/** Whether a header with tags names this one. */
function names(header: string, wanted: string): boolean {
  const tags = header.split(",").map((one) => one.trim());
  return tags.includes(wanted) || tags.includes("*");
}

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const [post] = await sql<Post>("select id, title, text, version from post where id::text = $1", [request.path.split("/")[2]]);
  if (!post) return { status: 404 };

  if (request.method === "GET") {
    const known = request.headers["if-none-match"]?.replaceAll("W/", "") ?? "";
    return names(known, tag(post)) ? { status: 304, headers: { etag: tag(post) } } : answer(post);
  }

  const meant = request.headers["if-match"];
  if (meant === undefined) return { status: 428 };
  if (!names(meant, tag(post))) return { status: 412 };

  // The version stands in the condition too: somebody may have saved since it was read.
  const { title, text } = (request.body ?? {}) as Partial<Post>;
  const [changed] =
    request.method === "DELETE"
      ? await sql<Post>("delete from post where id = $1 returning *", [post.id])
      : await sql<Post>("update post set title = $2, text = $3 where id = $1 returning *", [post.id, title, text]);
  if (!changed) return { status: 412 };
  return request.method === "DELETE" ? { status: 204 } : answer(changed);
}
