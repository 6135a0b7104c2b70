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

async function findPost(key: string | undefined, sql: World["sql"]): Promise<Post | undefined> {
  const [post] = await sql<Post>("select id, author_id, status, title, text from post where id::text = $1", [key]);
  return post;
}

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const [, resource, key, part] = request.path.split("/");
  const me = await signedIn(request, sql);

  if (resource === "posts" && part === undefined) {
    const post = await findPost(key, sql);
    if (!post) return refuse(404, "no such post");
    const mine = me !== undefined && (me.is_editor || me.id === post.author_id);
    if (post.status !== "published" && !mine) return refuse(404, "no such post");
    if (request.method === "GET") return { status: 200, body: post };
    if (!mine) return refuse(403, "this post is not yours");
    const { title } = request.body as { title: string };
    await sql("insert into revision (post_id, title, text) values ($1, $2, $3)", [post.id, post.title, post.text]);
    await sql("update post set title = $2 where id = $1", [post.id, title]);
    return { status: 200, body: { ...post, title } };
  }

  if (resource === "posts" && part === "comments") {
    if (request.method === "POST") {
      if (!me) return refuse(401, "sign in first");
      const post = await findPost(key, sql);
      if (!post) return refuse(404, "no such post");
      if (post.status !== "published" && !me.is_editor && me.id !== post.author_id) return refuse(404, "no such post");
      const { text } = request.body as { text: string };
      const [comment] = await sql(
        "insert into comment (post_id, member_id, text) values ($1, $2, $3) returning id, text",
        [post.id, me.id, text],
      );
      return { status: 201, body: comment };
    }
    const post = await findPost(key, sql);
    if (!post) return refuse(404, "no such post");
    if (post.status !== "published" && !me?.is_editor && me?.id !== post.author_id) return refuse(404, "no such post");
    const comments = await sql("select id, text from comment where post_id = $1 order by id", [post.id]);
    return { status: 200, body: { comments } };
  }

  if (resource === "posts" && part === "revisions") {
    const post = await findPost(key, sql);
    if (!post) return refuse(404, "no such post");
    if (post.status !== "published" && !me?.is_editor && me?.id !== post.author_id) return refuse(404, "no such post");
    const revisions = await sql("select id, title, text from revision where post_id = $1 order by id", [post.id]);
    return { status: 200, body: { revisions } };
  }

  if (resource === "tags") {
    const posts = await sql(
      `select p.id, p.title from post p join post_tag t on t.post_id = p.id where t.tag = $1 and (p.status = 'published' or p.author_id = $2 or $3) order by p.id`,
      [key, me?.id ?? null, me?.is_editor ?? false],
    );
    return { status: 200, body: { posts } };
  }

  if (resource === "authors") {
    const [author] = await sql<{ id: number; name: string }>("select id, name from member where id::text = $1", [key]);
    if (!author) return refuse(404, "no such author");
    const [counted] = await sql<{ posts: number }>(
      "select count(*)::int as posts from post where author_id = $1 and (status = 'published' or $2)",
      [author.id, me !== undefined && (me.is_editor || me.id === author.id)],
    );
    const [latest] = await sql<{ title: string }>(
      "select title from post where author_id = $1 and (status = 'published' or $2) order by id desc limit 1",
      [author.id, me !== undefined && (me.is_editor || me.id === author.id)],
    );
    return { status: 200, body: { name: author.name, posts: counted?.posts ?? 0, latest: latest?.title ?? null } };
  }

  return refuse(404, "not found");
}
