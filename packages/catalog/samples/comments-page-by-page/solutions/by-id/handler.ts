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

type Errors = Record<string, string>;

const wrong = (errors: Errors): Response => ({ status: 400, body: { errors } });

function parseLimit(text: string | undefined): number | null {
  if (text === undefined) return 20;
  const limit = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= 50 ? limit : null;
}

const writeCursor = (comment: Comment) => String(comment.id);

function parseCursor(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

function parseText(value: unknown, longest: number): string | null {
  if (typeof value !== "string") return null;
  const text = value.trim();
  return text.length >= 1 && text.length <= longest ? text : null;
}

async function list(request: Request, postId: number, sql: World["sql"]): Promise<Response> {
  const errors: Errors = {};
  const limit = parseLimit(request.query.limit);
  const after = request.query.after === undefined ? undefined : parseCursor(request.query.after);
  if (limit === null) errors.limit = "must be a whole number from 1 to 50";
  if (after === null) errors.after = "must be the `next` of another page";
  if (limit === null || after === null) return wrong(errors);

  const found = await sql<Comment>(
    `select id, author, text, created_at
     from comment
     where post_id = $1 and not hidden
       and ($2::int is null or id < $2)
     order by id desc
     limit $3`,
    [postId, after ?? null, limit + 1],
  );
  const comments = found.slice(0, limit);
  const last = comments.at(-1);
  return { status: 200, body: { comments, next: found.length > limit && last ? writeCursor(last) : null } };
}

async function add(request: Request, postId: number, { sql, now }: World): Promise<Response> {
  const fields = (request.body ?? {}) as Record<string, unknown>;
  const errors: Errors = {};
  const author = parseText(fields.author, 60);
  const text = parseText(fields.text, 2000);
  if (author === null) errors.author = "must have 1 to 60 characters";
  if (text === null) errors.text = "must have 1 to 2000 characters";
  if (Object.keys(errors).length > 0) return wrong(errors);

  const [comment] = await sql<Comment>(
    `insert into comment (post_id, author, text, created_at) values ($1, $2, $3, $4)
     returning id, author, text, created_at`,
    [postId, author, text, now().toISOString()],
  );
  return { status: 201, headers: { location: `/posts/${postId}/comments/${comment?.id}` }, body: comment };
}

export default async function handler(request: Request, world: World): Promise<Response> {
  const postId = /^\/posts\/(\d{1,9})\/comments$/.exec(request.path)?.[1];
  const [post] = await world.sql("select id from post where id = $1 and published", [Number(postId ?? 0)]);
  if (!post) return { status: 404, body: { error: "no such post" } };
  return request.method === "POST" ? add(request, Number(postId), world) : list(request, Number(postId), world.sql);
}
