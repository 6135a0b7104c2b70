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

const statement = `
  select p.id, p.title, to_jsonb(a) as author,
         array(
           select t.name from post_tag pt join tag t on t.id = pt.tag_id where pt.post_id = p.id order by t.name
         ) as tags,
         (select count(*) from comment c where c.post_id = p.id and not c.hidden)::int as comment_count,
         latest.comment as latest_comment
  from post p
  left join author a on a.id = p.author_id
  left join lateral (
    select jsonb_build_object('author_name', c.author_name, 'text', c.text) as comment
    from comment c
    where c.post_id = p.id and not c.hidden
    order by c.created_at desc, c.id desc
    limit 1
  ) latest on true
  where p.published_at is not null
  order by p.published_at desc, p.id desc
  limit 30`;

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  return { status: 200, body: { posts: await sql<ListedPost>(statement) } };
}
