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

export default async function handler(request: Request, { sql, now, fetch, log }: World): Promise<Response> {
  if (request.path === "/resets") {
    const { email } = request.body as { email: string };
    const [account] = await sql<{ id: number }>("select id from account where email = $1", [email]);
    if (!account) return { status: 404, body: { error: "no such member" } };
    const token = String(Math.random()).slice(2).padEnd(32, "0");
    await sql("insert into reset (token_hash, account_id, created_at) values ($1, $2, $3)", [token, account.id, now().toISOString()]);
    log("reset", email, token);
    await fetch("https://mail/send", { method: "POST", body: JSON.stringify({ to: email, token }) });
    return { status: 202, body: { sent: true } };
  }

  const { token, password } = request.body as { token: string; password: string };
  const [reset] = await sql<{ account_id: number }>("select account_id from reset where token_hash = $1", [token]);
  if (!reset) return { status: 400, body: { error: "this link doesn't work" } };
  if (password.length < 10) return { status: 422, body: { error: "at least ten characters, please" } };
  await sql("update account set password_hash = hash_password($2) where id = $1", [reset.account_id, password]);
  return { status: 204 };
}
