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

/** Where a comment stands, as text that sorts like time and then id. */
const place = (comment: Comment) =>
  `${String(Date.parse(comment.created_at)).padStart(15, "0")}-${String(comment.id).padStart(10, "0")}`;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === "string" && value.trim() !== "" && value.trim().length <= longest;

const onlyFaults = (faults: Record<string, string | false>) =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== false));

export default async function handler(request: Request, world: World): Promise<Response> {
  const id = Number(request.path.split("/")[2]);
  const published = await world.sql<{ id: number }>("select id from post where published");
  if (!published.some((post) => post.id === id)) return { status: 404, body: { error: "not found" } };

  switch (request.method) {
    case "GET": {
      const limits = Array.from({ length: 50 }, (_, index) => String(index + 1));
      const { limit = "20", after = "999999999999999-9999999999" } = request.query;
      const errors = onlyFaults({
        limit: !limits.includes(limit) && "from 1 to 50",
        after: !/^\d{15}-\d{10}$/.test(after) && "is not a page of ours",
      });
      if (Object.keys(errors).length > 0) return { status: 400, body: { errors } };
      const all = await world.sql<Comment>("select id, author, text, created_at from comment where post_id = $1 and not hidden", [id]);
      const following = all.filter((comment) => place(comment) < after).sort((a, b) => (place(a) < place(b) ? 1 : -1));
      const comments = following.slice(0, Number(limit));
      const last = comments[comments.length - 1];
      return { status: 200, body: { comments, next: last && following.length > comments.length ? place(last) : null } };
    }
    case "POST": {
      const { author, text } = (request.body ?? {}) as Record<string, unknown>;
      const errors = onlyFaults({
        author: !isText(author, 60) && "1 to 60 characters",
        text: !isText(text, 2000) && "1 to 2000 characters",
      });
      if (!isText(author, 60) || !isText(text, 2000)) return { status: 400, body: { errors } };
      const [comment] = await world.sql<Comment>(
        `with fresh as (
           insert into comment (post_id, author, text, created_at)
           select $1::int, trim($2::text), $3::text, $4::timestamptz
           returning *
         )
         select id, author, text, created_at from fresh`,
        [id, author.trim(), text.trim(), world.now().toISOString()],
      );
      return { status: 201, headers: { location: `/posts/${id}/comments/${comment?.id}` }, body: comment };
    }
    default:
      return { status: 405, body: { error: "only GET and POST" } };
  }
}
