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

type TagRow = { post_id: number; name: string };
type CommentRow = { post_id: number; n: number; author_name: string; text: string };

let answer: Response | undefined;

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  answer ??= await list(sql);
  return answer;
}

async function list(sql: World["sql"]): Promise<Response> {
  const rows = await sql<PostRow & { author_name: string | null }>(
    `select p.id, p.title, p.author_id, a.name as author_name
     from post p
     left join author a on a.id = p.author_id
     where p.published_at is not null
     order by p.published_at desc, p.id desc
     limit 30`,
  );
  const ids = rows.map((row) => row.id);
  const tags = await sql<TagRow>(
    `select pt.post_id, t.name
     from post_tag pt
     join tag t on t.id = pt.tag_id
     where pt.post_id = any($1::int[])
     order by t.name`,
    [ids],
  );
  const comments = await sql<CommentRow>(
    `select distinct on (post_id) post_id, author_name, text, (count(*) over (partition by post_id))::int as n
     from comment
     where post_id = any($1::int[]) and not hidden
     order by post_id, created_at desc, id desc`,
    [ids],
  );

  const posts = rows.map((row): ListedPost => {
    const latest = comments.find((comment) => comment.post_id === row.id);
    return {
      id: row.id,
      title: row.title,
      author: row.author_id === null ? null : { id: row.author_id, name: row.author_name ?? "" },
      tags: tags.filter((tag) => tag.post_id === row.id).map((tag) => tag.name),
      comment_count: latest?.n ?? 0,
      latest_comment: latest ? { author_name: latest.author_name, text: latest.text } : null,
    };
  });
  return { status: 200, body: { posts } };
}
