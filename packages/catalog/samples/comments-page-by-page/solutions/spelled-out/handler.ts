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

// Statements are put together from conditions; the cursor is JSON.
export default async function handler(request: Request, { sql, now }: World): Promise<Response> {
  const parts = request.path.split("/");
  const posts = await sql<{ id: number; published: boolean }>("select id, published from post where id::text = $1", [parts[2]]);
  const post = posts[0];
  if (post === undefined || !post.published) return { status: 404, body: { error: "not found" } };

  const errors: Record<string, string> = {};

  if (request.method === "POST") {
    const body = typeof request.body === "object" && request.body !== null ? request.body : {};
    const clean = { author: "", text: "" };
    for (const [field, longest] of [["author", 60], ["text", 2000]] as const) {
      const value: unknown = Reflect.get(body, field);
      if (typeof value === "string") clean[field] = value.trim();
      if (clean[field] === "") errors[field] = "is missing";
      else if (clean[field].length > longest) errors[field] = `is longer than ${longest} characters`;
    }
    if (Object.keys(errors).length > 0) return { status: 400, body: { errors } };
    const rows = await sql<Comment>(
      "insert into comment (author, text, created_at, post_id) values ($1, $2, $3, $4) returning id, author, text, created_at",
      [clean.author, clean.text, now().toISOString(), post.id],
    );
    return { status: 201, headers: { location: `${request.path}/${rows[0]?.id}` }, body: rows[0] };
  }

  const { limit = "20", after } = request.query;
  const size = Number(limit);
  if (!/^[0-9]+$/.test(limit) || size < 1 || size > 50) errors.limit = "1 to 50, please";

  const params: unknown[] = [post.id];
  let condition = "";
  if (after !== undefined) {
    try {
      const [seconds, id] = JSON.parse(after) as [number, number];
      if (!Number.isFinite(seconds) || !Number.isInteger(id)) throw new TypeError("not a cursor");
      params.push(seconds, id);
      condition = `and (created_at < to_timestamp($2::float8)
                        or (created_at = to_timestamp($2::float8) and id < $3::int))`;
    } catch {
      errors.after = "unknown cursor";
    }
  }
  if (Object.keys(errors).length > 0) return { status: 400, body: { errors } };

  const rows = await sql<Comment & { seconds: number; more: boolean }>(
    `select id, author, text, created_at, extract(epoch from created_at)::float8 as seconds,
            lead(id) over (order by created_at desc, id desc) is not null as more
     from comment
     where post_id = $1 and hidden = false ${condition}
     order by created_at desc, id desc
     fetch first ${size} rows only`,
    params,
  );
  const last = rows[rows.length - 1];
  return {
    status: 200,
    body: {
      comments: rows.map(({ id, author, text, created_at }) => ({ id, author, text, created_at })),
      next: last?.more ? JSON.stringify([last.seconds, last.id]) : null,
    },
  };
}
