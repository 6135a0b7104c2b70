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

const newest = "(select id from post where published_at is not null order by published_at desc, id desc limit 30)";

type CommentRow = LatestComment & { post_id: number };

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const [rows, authors, tags, comments] = await Promise.all([
    sql<PostRow>(`select id, title, author_id from post where id in ${newest} order by published_at desc, id desc`),
    sql<Author>("select id, name from author"),
    sql<{ post_id: number; name: string }>(
      `select post_id, name from post_tag inner join tag on tag.id = post_tag.tag_id where post_id in ${newest}`,
    ),
    sql<CommentRow>(
      `select post_id, author_name, text from comment
       where hidden = false and post_id in ${newest} order by created_at, id`,
    ),
  ]);

  const posts = new Map<number, ListedPost>();
  for (const { id, title, author_id } of rows) {
    const author = authors.find((one) => one.id === author_id) ?? null;
    posts.set(id, { id, title, author, tags: [], comment_count: 0, latest_comment: null });
  }
  for (const { post_id, name } of tags) posts.get(post_id)?.tags.push(name);
  for (const { post_id, author_name, text } of comments) {
    const post = posts.get(post_id);
    if (!post) continue;
    post.comment_count += 1;
    post.latest_comment = { author_name, text };
  }
  for (const post of posts.values()) post.tags.sort();
  return { status: 200, body: { posts: [...posts.values()] } };
}
