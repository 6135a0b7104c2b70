type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; headers?: Record<string, string>; body?: unknown };
type World = {
  /** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
  sql: <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
};

type Post = { id: number; title: string; text: string; version: number };

// The database is given the versions that are meant, and changes the post only where it has one of them.
function versions(header: string): number[] {
  return [...header.matchAll(/(?:^|,)\s*"([1-9]\d{0,8})"\s*(?=,|$)/g)].map((match) => Number(match[1]));
}

const isAny = (header: string) => /(?:^|,)\s*\*\s*(?:,|$)/.test(header);
const etag = (version: number) => ({ etag: JSON.stringify(String(version)) });

export default async function handler({ method, path, headers, body }: Request, { sql }: World): Promise<Response> {
  const id = Number(/^\/posts\/(\d{1,9})$/.exec(path)?.[1] ?? -1);
  const exists = async () => (await sql("select from post where id = $1", [id])).length > 0;

  if (method === "GET") {
    const header = (headers["if-none-match"] ?? "").replace(/W\//g, "");
    const [post] = await sql<Post>("select * from post where id = $1", [id]);
    if (post === undefined) return { status: 404, body: null };
    if (isAny(header) || versions(header).includes(post.version)) return { status: 304, headers: etag(post.version) };
    const { version, ...shown } = post;
    return { status: 200, headers: etag(version), body: shown };
  }

  const header = headers["if-match"];
  if (header === undefined) return { status: (await exists()) ? 428 : 404, body: null };
  const meant = [id, versions(header), isAny(header)];
  const condition = "id = $1 and (version = any($2::int[]) or $3::boolean)";
  if (method === "DELETE") {
    const gone = await sql(`delete from post where ${condition} returning id`, meant);
    if (gone.length === 1) return { status: 204 };
  } else {
    const sent = body as { title: string; text: string };
    const [saved] = await sql<Post>(`update post set title = $4, text = $5 where ${condition} returning *`, [...meant, sent.title, sent.text]);
    if (saved) return { status: 200, headers: etag(saved.version), body: { id, title: saved.title, text: saved.text } };
  }
  return { status: (await exists()) ? 412 : 404, body: null };
}
