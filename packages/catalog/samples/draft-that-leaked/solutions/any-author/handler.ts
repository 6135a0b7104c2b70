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

const mayManage = (post: Post, me: Member | undefined) => me !== undefined;
const maySee = (post: Post, me: Member | undefined) => post.status === "published" || mayManage(post, me);

/** The post, where it is there for who is asking. */
async function findPost(key: string | undefined, me: Member | undefined, sql: World["sql"]): Promise<Post | undefined> {
  const [post] = await sql<Post>("select id, author_id, status, title, text from post where id::text = $1", [key]);
  return post && maySee(post, me) ? post : undefined;
}

async function onPost(request: Request, post: Post, { part, me, sql }: { part: string | undefined; me: Member | undefined; sql: World["sql"] }): Promise<Response> {
  if (part === "comments" && request.method === "POST") {
    const { text } = request.body as { text: string };
    const [comment] = await sql(
      "insert into comment (post_id, member_id, text) values ($1, $2, $3) returning id, text",
      [post.id, me?.id, text],
    );
    return { status: 201, body: comment };
  }
  if (part === "comments") {
    const comments = await sql("select id, text from comment where post_id = $1 order by id", [post.id]);
    return { status: 200, body: { comments } };
  }
  if (part === undefined && request.method === "GET") return { status: 200, body: post };
  if (!mayManage(post, me)) return refuse(403, "this post is not yours");
  if (part === "revisions") {
    const revisions = await sql("select id, title, text from revision where post_id = $1 order by id", [post.id]);
    return { status: 200, body: { revisions } };
  }
  const { title } = request.body as { title: string };
  await sql("insert into revision (post_id, title, text) values ($1, $2, $3)", [post.id, post.title, post.text]);
  await sql("update post set title = $2 where id = $1", [post.id, title]);
  return { status: 200, body: { ...post, title } };
}

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const [, resource, key, part] = request.path.split("/");
  const me = await signedIn(request, sql);

  if (resource === "posts") {
    if (part === "comments" && request.method === "POST" && !me) return refuse(401, "sign in first");
    const post = await findPost(key, me, sql);
    return post ? onPost(request, post, { part, me, sql }) : refuse(404, "no such post");
  }

  if (resource === "tags") {
    const posts = await sql<Post>(
      `select p.id, p.author_id, p.status, p.title from post p join post_tag t on t.post_id = p.id where t.tag = $1 order by p.id`,
      [key],
    );
    return { status: 200, body: { posts: posts.filter((post) => maySee(post, me)).map(({ id, title }) => ({ id, title })) } };
  }

  const [author] = await sql<{ id: number; name: string }>("select id, name from member where id::text = $1", [key]);
  if (!author) return refuse(404, "no such author");
  const posts = await sql<Post>("select author_id, status, title from post where author_id = $1 order by id", [author.id]);
  const seen = posts.filter((post) => maySee(post, me));
  return { status: 200, body: { name: author.name, posts: seen.length, latest: seen.at(-1)?.title ?? null } };
}
