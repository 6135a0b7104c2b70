type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; headers?: Record<string, string>; body?: unknown };
type Sql = <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
type World = {
  /** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
  sql: Sql & { begin: <T>(work: (sql: Sql) => Promise<T>) => Promise<T> };
};

type Post = { id: number; title: string; text: string; version: number };

const parse = (header: string | undefined) => new Set((header ?? "").split(/\s*,\s*/).map((one) => one.trim()));

/** The post is locked while it is looked at, so nobody else can save meanwhile. */
export default async function handler(request: Request, { sql: database }: World): Promise<Response> {
  return database.begin(async (sql) => {
    const posts = await sql<Post>("select id, title, text, version from post where id::text = $1 for update", [request.path.slice("/posts/".length)]);
    const refuse = (status: number) => ({ status, headers: {}, body: { status } });
    if (posts.length !== 1) return refuse(404);
    const [{ id, version }] = posts;
    const etag = `"${version}"`;

    switch (request.method) {
      case "PUT":
      case "DELETE": {
        if (!("if-match" in request.headers)) return refuse(428);
        const tags = parse(request.headers["if-match"]);
        if (!tags.has(etag) && !tags.has("*")) return refuse(412);
        if (request.method === "DELETE") {
          await sql("delete from post where id = $1", [id]);
          return { status: 204 };
        }
        const { title, text } = request.body as Post;
        const [now] = await sql<{ version: number }>("update post set (title, text) = ($2, $3) where id = $1 returning version", [id, title, text]);
        return { status: 200, headers: { ETag: `"${now.version}"` }, body: { id, title, text } };
      }
      default: {
        const tags = parse(request.headers["if-none-match"]);
        if (tags.has(etag) || tags.has(`W/${etag}`) || tags.has("*")) return { status: 304, headers: { ETag: etag } };
        const { version: _, ...body } = posts[0];
        return { status: 200, headers: { ETag: etag }, body };
      }
    }
  });
}
