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

type Member = { id: number; name: string; is_editor: boolean };
type Post = { id: number; author_id: number; status: string; title: string; text: string };

const refuse = (status: number, error: string): Response => ({ status, body: { error } });

/** Who is asking; undefined for a visitor. */
async function signedIn(request: Request, sql: World["sql"]): Promise<Member | undefined> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const [member] = await sql<Member>(
    `select m.id, m.name, m.is_editor from session s join member m on m.id = s.member_id where s.token = $1`,
    [token],
  );
  return member;
}

// Every statement reads posts through this one, so no route can forget the rule. $1 is who asks, $2 whether an editor.
const visible = `with visible as (
  select id, author_id, status, title, text, coalesce(author_id = $1::int, false) or $2::boolean as manageable
  from post
  where status = 'published' or author_id = $1::int or $2::boolean
)`;

type Route = (key: string, part: { me: Member | undefined; body: unknown; sql: World["sql"] }) => Promise<Response>;

const asker = (me: Member | undefined) => [me?.id ?? null, me?.is_editor ?? false];

async function seen(key: string, me: Member | undefined, sql: World["sql"]) {
  const [post] = await sql<Post & { manageable: boolean }>(`${visible} select * from visible where id::text = $3`, [...asker(me), key]);
  return post;
}

const routes: Record<string, Route> = {
  "GET posts": async (key, { me, sql }) => {
    const post = await seen(key, me, sql);
    if (!post) return refuse(404, "not found");
    const { manageable: _, ...shown } = post;
    return { status: 200, body: shown };
  },
  "PATCH posts": async (key, { me, body, sql }) => {
    const post = await seen(key, me, sql);
    if (!post) return refuse(404, "not found");
    if (!post.manageable) return refuse(403, "not yours");
    await sql("insert into revision (post_id, title, text) values ($1, $2, $3)", [post.id, post.title, post.text]);
    const rows = await sql(
      "update post set title = $2 where id = $1 returning id, author_id, status, title, text",
      [post.id, (body as { title: string }).title],
    );
    return { status: 200, body: rows[0] };
  },
  "GET posts comments": async (key, { me, sql }) => {
    const post = await seen(key, me, sql);
    if (!post) return refuse(404, "not found");
    return { status: 200, body: { comments: await sql("select id, text from comment where post_id = $1 order by id", [post.id]) } };
  },
  "POST posts comments": async (key, { me, body, sql }) => {
    if (!me) return refuse(401, "sign in");
    const rows = await sql(
      `${visible} insert into comment (post_id, member_id, text) select id, $1, $4 from visible where id::text = $3 returning id, text`,
      [...asker(me), key, (body as { text: string }).text],
    );
    return rows.length === 0 ? refuse(404, "not found") : { status: 201, body: rows[0] };
  },
  "GET posts revisions": async (key, { me, sql }) => {
    const post = await seen(key, me, sql);
    if (!post?.manageable) return post ? refuse(403, "not yours") : refuse(404, "not found");
    return { status: 200, body: { revisions: await sql("select id, title, text from revision where post_id = $1 order by id", [post.id]) } };
  },
  "GET tags": async (key, { me, sql }) => ({
    status: 200,
    body: {
      posts: await sql(
        `${visible} select id, title from visible where exists (select from post_tag where post_id = visible.id and tag = $3) order by id`,
        [...asker(me), key],
      ),
    },
  }),
  "GET authors": async (key, { me, sql }) => {
    const rows = await sql(
      `${visible}
       select m.name, count(v.id)::int as posts, (array_agg(v.title order by v.id desc))[1] as latest
       from member m left join visible v on v.author_id = m.id
       where m.id::text = $3
       group by m.id`,
      [...asker(me), key],
    );
    return rows.length === 0 ? refuse(404, "not found") : { status: 200, body: rows[0] };
  },
};

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const [, resource, key = "", part] = request.path.split("/");
  const route = routes[[request.method, resource, part].filter(Boolean).join(" ")];
  if (!route) return refuse(404, "not found");
  return route(key, { me: await signedIn(request, sql), body: request.body, sql });
}
