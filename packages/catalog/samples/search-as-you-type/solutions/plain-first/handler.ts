type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; body: unknown };
type World = {
  /** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
  sql: <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
};

type Found = { id: number; title: string };

type Hit = Found & { in_title: boolean };

// What was typed is made plain first, and then cut into its whole words and the one that is begun.
export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const q = request.query.q ?? "";
  const plain = q.replaceAll(/[^\p{L}\p{N}]+/gu, " ");
  const split = /^(.*?)(\S*)$/u.exec(/\s$/.test(q) ? `${plain} ` : plain.trimEnd()) ?? [];
  const [whole = "", begun = ""] = split.slice(1);
  const hits = await sql<Hit>(
    `with query as materialized (
       select plainto_tsquery('english', $1) as whole, case when $2 = '' then ''::tsquery else to_tsquery('english', $2 || ':*') end as begun
     )
     select p.id, p.title, to_tsvector('english', p.title) @@ (select whole && begun from query) as in_title
     from post p
     where p.words @@ (select whole && begun from query) and p.published is true
     order by in_title desc, p.published_at desc, p.id desc
     limit 20`,
    [whole, begun],
  );
  return { status: 200, body: { posts: hits.map(({ id, title }) => ({ id, title })) } };
}
