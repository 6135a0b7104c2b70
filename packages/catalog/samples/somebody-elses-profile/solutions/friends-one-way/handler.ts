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

const changeable = new Set(["display_name", "bio", "phone"]);

const refuse = (status: number, error: string): Response => ({ status, body: { error } });

/** The account that the request's session belongs to; undefined for a visitor. */
async function signedIn(request: Request, sql: World["sql"]): Promise<number | undefined> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (token === undefined) return undefined;
  const [session] = await sql<{ account_id: number }>(
    "select account_id from session where token = $1 and not ended",
    [token],
  );
  return session?.account_id;
}

async function areFriends(one: number, other: number, sql: World["sql"]): Promise<boolean> {
  const rows = await sql(
    `select 1 as yes from friendship
     where accepted and asked_by = $1 and asked = $2`,
    [one, other],
  );
  return rows.length > 0;
}

const toVisitor = ({ handle, display_name, bio }: Account) => ({ handle, display_name, bio });
const toFriend = (account: Account) => ({ ...toVisitor(account), phone: account.phone });
const toOwner = (account: Account) => ({ ...toFriend(account), email: account.email });

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const [, resource, key] = request.path.split("/");
  const me = await signedIn(request, sql);

  if (resource === "profiles" && request.method === "GET") {
    const [account] = await sql<Account>("select * from account where handle = $1", [key]);
    if (!account) return refuse(404, "no such profile");
    if (me === undefined) return { status: 200, body: toVisitor(account) };
    if (me === account.id) return { status: 200, body: toOwner(account) };
    return { status: 200, body: (await areFriends(me, account.id, sql)) ? toFriend(account) : toVisitor(account) };
  }

  if (resource === "profiles" && request.method === "PATCH") {
    if (me === undefined) return refuse(401, "sign in first");
    const [account] = await sql<Account>("select * from account where handle = $1", [key]);
    if (!account) return refuse(404, "no such profile");
    if (account.id !== me) return refuse(403, "this profile is not yours");
    const changes = Object.entries(request.body as Record<string, string>);
    if (changes.length === 0) return { status: 200, body: toOwner(account) };
    if (!changes.every(([field]) => changeable.has(field))) return refuse(400, "that field can't be changed here");
    const list = changes.map(([field], index) => `${field} = $${index + 2}`).join(", ");
    const [changed] = await sql<Account>(
      `update account set ${list} where id = $1 returning *`,
      [me, ...changes.map(([, value]) => value)],
    );
    return changed ? { status: 200, body: toOwner(changed) } : refuse(404, "no such profile");
  }

  if (resource === "messages" && request.method === "GET") {
    if (me === undefined) return refuse(401, "sign in first");
    const [message] = await sql<Message>(
      `select m.id, s.handle as "from", r.handle as "to", m.text
       from message m
       join account s on s.id = m.sender_id
       join account r on r.id = m.recipient_id
       where m.id = $1 and $2 in (m.sender_id, m.recipient_id)`,
      [Number(key), me],
    );
    if (!message) return refuse(404, "no such message");
    return { status: 200, body: message };
  }

  return refuse(404, "not found");
}
