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
  const rows = await sql<ListedPost>(
    `select p.id, p.title,
            case when a.id is null then null else jsonb_build_object('id', a.id, 'name', a.name) end as author,
            coalesce(jsonb_agg(distinct t.name) filter (where t.id is not null), '[]') as tags,
            count(c.id)::int as comment_count,
            (array_agg(jsonb_build_object('author_name', c.author_name, 'text', c.text) order by c.created_at desc, c.id desc)
               filter (where c.id is not null))[1] as latest_comment
     from post p
     left join author a on a.id = p.author_id
     left join post_tag pt on pt.post_id = p.id
     left join tag t on t.id = pt.tag_id
     left join comment c on c.post_id = p.id and not c.hidden
     where p.published_at is not null
     group by p.id, a.id
     order by p.published_at desc, p.id desc
     limit 30`,
  );
  return { status: 200, body: { posts: rows } };
}
