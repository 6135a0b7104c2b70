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

// The rules stand in the statements: a row that may not be seen is never fetched.
const viewer = "(select account_id from session where token = $1 and ended = false)";

export default async function handler(request: Request, { sql }: World): Promise<Response> {
  const token = (request.headers.authorization ?? "").replace(/^Bearer\s+/, "");
  const [, resource, key] = request.path.split("/");
  const route = `${request.method} ${resource}`;

  const readProfile = async () => {
    const [row] = await sql<{ profile: Record<string, string> }>(
      `select jsonb_build_object('handle', a.handle, 'display_name', a.display_name, 'bio', a.bio)
           || case when a.id = v.id or exists (
                select from friendship f
                where f.accepted and least(f.asked_by, f.asked) = least(a.id, v.id) and greatest(f.asked_by, f.asked) = greatest(a.id, v.id)
              ) then jsonb_build_object('phone', a.phone) else '{}' end
           || case when a.id = v.id then jsonb_build_object('email', a.email) else '{}' end as profile
       from account a
       cross join (select ${viewer} as id) v
       where a.handle = $2`,
      [token, key],
    );
    return row ? { status: 200, body: row.profile } : { status: 404, body: { error: "no such profile" } };
  };

  if (route === "GET profiles") return readProfile();

  const [me] = await sql<{ id: number; handle: string }>(`select id, handle from account where id = ${viewer}`, [token]);
  if (!me && (route === "PATCH profiles" || route === "GET messages")) return { status: 401, body: { error: "not signed in" } };

  if (route === "PATCH profiles") {
    if (me?.handle !== key) return { status: 403, body: { error: "not your profile" } };
    const { display_name, bio, phone, ...others } = request.body as Record<string, string | undefined>;
    if (Object.keys(others).length > 0) return { status: 400, body: { error: `unknown: ${Object.keys(others).join(", ")}` } };
    await sql(
      `update account
       set display_name = coalesce($2, display_name), bio = coalesce($3, bio), phone = coalesce($4, phone)
       where id = $1`,
      [me?.id, display_name ?? null, bio ?? null, phone ?? null],
    );
    return readProfile();
  }

  if (route === "GET messages") {
    const [message] = await sql<Message>(
      `select m.id, sender.handle as "from", recipient.handle as "to", m.text
       from account sender, account recipient, message m
       where sender.id = m.sender_id and recipient.id = m.recipient_id
         and m.id = $1 and (m.sender_id = $2 or m.recipient_id = $2)`,
      [Number(key), me?.id],
    );
    return message ? { status: 200, body: message } : { status: 404, body: { error: "no such message" } };
  }

  return { status: 404, body: { error: "not found" } };
}
