type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
};
type Response = { status: number; body: unknown };
type World = {
  /** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
  sql: <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
};

type PostRow = { id: number; title: string; author_id: number | null };
type Author = { id: number; name: string };
type LatestComment = { author_name: string; text: string };
type ListedPost = {
  id: number;
  title: string;
  author: Author | null;
  tags: string[];
  comment_count: number;
  latest_comment: LatestComment | null;
};

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const rows = await sql<PostRow>(
    `select id, title, author_id
     from post
     where published_at is not null
     order by published_at desc, id desc
     limit 30`,
  );

  const posts: ListedPost[] = [];
  for (const row of rows) {
    const [author] = await sql<Author>("select id, name from author where id = $1", [row.author_id]);
    const tags = await sql<{ name: string }>(
      `select t.name
       from post_tag pt
       join tag t on t.id = pt.tag_id
       where pt.post_id = $1
       order by t.name`,
      [row.id],
    );
    const [count] = await sql<{ n: number }>(
      "select count(*)::int as n from comment where post_id = $1 and not hidden",
      [row.id],
    );
    const [latest] = await sql<LatestComment>(
      `select author_name, text
       from comment
       where post_id = $1 and not hidden
       order by created_at desc, id desc
       limit 1`,
      [row.id],
    );
    posts.push({
      id: row.id,
      title: row.title,
      author: author ?? null,
      tags: tags.map((tag) => tag.name),
      comment_count: count?.n ?? 0,
      latest_comment: latest ?? null,
    });
  }
  return { status: 200, body: { posts } };
}
