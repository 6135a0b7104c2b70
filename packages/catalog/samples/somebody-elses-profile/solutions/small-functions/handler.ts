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

type Viewer = Account | null;
class Refusal extends Error {
  status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const mine = ["handle", "display_name", "bio", "phone", "email"] as const;
const friends = ["handle", "display_name", "bio", "phone"] as const;
const everybodys = ["handle", "display_name", "bio"] as const;
const pick = (account: Account, fields: readonly (keyof Account)[]) =>
  Object.fromEntries(fields.map((field) => [field, account[field]]));

async function whoAsks(request: Request, sql: World["sql"]): Promise<Viewer> {
  const [scheme, token] = (request.headers.authorization ?? "").split(" ");
  if (scheme !== "Bearer" || !token) return null;
  const rows = await sql<Account & { ended: boolean }>(
    "select a.*, s.ended from session s join account a on a.id = s.account_id where s.token = $1",
    [token],
  );
  return rows[0] && !rows[0].ended ? rows[0] : null;
}

async function profile(handle: string, viewer: Viewer, sql: World["sql"]) {
  const account = (await sql<Account>("select * from account where handle = $1", [handle]))[0];
  if (!account) throw new Refusal(404, "unknown handle");
  if (!viewer) return pick(account, everybodys);
  if (viewer.id === account.id) return pick(account, mine);
  const accepted = await sql<{ asked_by: number; asked: number }>(
    "select asked_by, asked from friendship where accepted = true and (asked_by = $1 or asked = $1)",
    [viewer.id],
  );
  const isFriend = accepted.some((f) => f.asked_by === account.id || f.asked === account.id);
  return pick(account, isFriend ? friends : everybodys);
}

async function change(handle: string, body: Record<string, string>, viewer: Viewer, sql: World["sql"]) {
  if (!viewer) throw new Refusal(401, "sign in");
  if (viewer.handle !== handle) throw new Refusal(403, "somebody else's profile");
  const next = { display_name: viewer.display_name, bio: viewer.bio, phone: viewer.phone };
  for (const [field, value] of Object.entries(body)) {
    switch (field) {
      case "display_name":
      case "bio":
      case "phone":
        next[field] = value;
        break;
      default:
        throw new Refusal(400, `${field} can't be changed`);
    }
  }
  await sql("update account set display_name = $1, bio = $2, phone = $3 where id = $4", [next.display_name, next.bio, next.phone, viewer.id]);
  return pick({ ...viewer, ...next }, mine);
}

async function message(id: number, viewer: Viewer, sql: World["sql"]) {
  if (!viewer) throw new Refusal(401, "sign in");
  const rows = await sql<Message>(
    `select m.id, (select handle from account where id = m.sender_id) as "from",
            (select handle from account where id = m.recipient_id) as "to", m.text
     from message m where m.id = $1`,
    [id],
  );
  const found = rows.find((row) => row.from === viewer.handle || row.to === viewer.handle);
  if (!found) throw new Refusal(404, "no such message");
  return found;
}

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const viewer = await whoAsks(request, sql);
  const [, resource, key = ""] = request.path.split("/");
  try {
    switch (`${request.method} ${resource}`) {
      case "GET messages":
        return { status: 200, body: await message(Number(key), viewer, sql) };
      case "PATCH profiles":
        return { status: 200, body: await change(key, request.body as Record<string, string>, viewer, sql) };
      case "GET profiles":
        return { status: 200, body: await profile(key, viewer, sql) };
      default:
        throw new Refusal(404, "not found");
    }
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: { error: error.message } };
    throw error;
  }
}
