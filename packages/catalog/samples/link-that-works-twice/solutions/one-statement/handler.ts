type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; body?: unknown };
/** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
type Sql = <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
type World = {
  sql: Sql & { begin: <T>(work: (sql: Sql) => Promise<T>) => Promise<T> };
  now: () => Date;
  /** Throws when there is no answer. */
  fetch: (url: string, init: { method: string; body: string }) => Promise<{ ok: boolean; status: number }>;
  log: (...values: unknown[]) => void;
};

const hash = "encode(sha256(convert_to($1, 'UTF8')), 'hex')";

async function ask({ body }: Request, { sql, now, fetch, log }: World): Promise<Response> {
  const { email } = body as { email: string };
  const [account] = await sql<{ id: number; email: string; token: string }>(
    "select id, email, gen_random_uuid()::text || gen_random_uuid()::text as token from account where email = $1",
    [email.trim().toLowerCase()],
  );
  if (account) {
    const { id, token } = account;
    await sql(
      `with earlier as (update reset set used_at = created_at where account_id = $2)
       insert into reset (token_hash, account_id, created_at) values (${hash}, $2, $3)`,
      [token, id, now().toISOString()],
    );
    const sent = await fetch("https://mail/send", { method: "POST", body: JSON.stringify({ to: account.email, token }) }).catch(() => null);
    if (!sent?.ok) log("the mail was not sent to account", id);
  }
  return { status: 202, body: { sent: true } };
}

/** Uses a token up, sets the password and ends the sessions, in one statement. */
const statement = `
  with taken as (
    update reset set used_at = $2
    where token_hash = ${hash} and used_at is null and extract(epoch from $2::timestamptz - created_at) < 1800
    returning account_id
  ),
  ended as (delete from session using taken where session.account_id = taken.account_id)
  update account set password_hash = hash_password($3) from taken where id = taken.account_id returning id`;

async function confirm(request: Request, { sql, now }: World): Promise<Response> {
  const { token, password } = request.body as Record<"token" | "password", string>;
  if ([...password].length < 10) return { status: 422, body: {} };
  const changed = await sql(statement, [token, now().toISOString(), password]);
  return changed.length === 1 ? { status: 204 } : { status: 400, body: {} };
}

export default async function handler(request: Request, world: World): Promise<Response> {
  return request.path === "/resets" ? ask(request, world) : confirm(request, world);
}
