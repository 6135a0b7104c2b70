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

type Account = {
  id: number;
  handle: string;
  display_name: string;
  bio: string;
  phone: string;
  email: string;
  is_moderator: boolean;
};
type Message = { id: number; from: string; to: string; text: string };

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const [, resource, key] = request.path.split("/");

  if (resource === "profiles" && request.method === "GET") {
    const [account] = await sql<Account>("select * from account where handle = $1", [key]);
    if (!account) return { status: 404, body: { error: "no such profile" } };
    return { status: 200, body: account };
  }

  if (resource === "profiles" && request.method === "PATCH") {
    const changes = Object.entries(request.body as Record<string, string>);
    const list = changes.map(([field], index) => `${field} = $${index + 2}`).join(", ");
    const [account] = await sql<Account>(
      `update account set ${list} where handle = $1 returning *`,
      [key, ...changes.map(([, value]) => value)],
    );
    return { status: 200, body: account };
  }

  if (resource === "messages" && request.method === "GET") {
    const [message] = await sql<Message>(
      `select m.id, s.handle as "from", r.handle as "to", m.text
       from message m
       join account s on s.id = m.sender_id
       join account r on r.id = m.recipient_id
       where m.id = $1`,
      [Number(key)],
    );
    if (!message) return { status: 404, body: { error: "no such message" } };
    return { status: 200, body: message };
  }

  return { status: 404, body: { error: "not found" } };
}
