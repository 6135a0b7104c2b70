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

const sha256 = async (text: string, sql: Sql) =>
  (await sql<{ hash: string }>("select encode(sha256(convert_to($1, 'UTF8')), 'hex') as hash", [text]))[0].hash;

// Links are kept and marked as used, so that one can see later what happened.
export default async function handler(request: Request, { sql, now, fetch, log }: World): Promise<Response> {
  const time = now();
  if (request.path.endsWith("/confirm")) {
    const { token, password } = request.body as { token: string; password: string };
    const hash = await sha256(token, sql);
    const answer: Response = { status: 400, body: { error: "not a link that works" } };
    await sql.begin(async (tx) => {
      const rows = await tx<{ account_id: number; created_at: string; used_at: string | null }>(
        "select account_id, created_at, used_at from reset where token_hash = $1 for update",
        [hash],
      );
      for (const reset of rows) {
        const age = time.getTime() - Date.parse(reset.created_at);
        if (reset.used_at !== null || age >= 30 * 60 * 1000) return;
        if (password.length < 10) {
          answer.status = 422;
          return;
        }
        await tx("update reset set used_at = $2 where account_id = $1 and used_at is null", [reset.account_id, time.toISOString()]);
        await tx("update account set password_hash = hash_password($1) where id = $2", [password, reset.account_id]);
        await tx("delete from session where account_id = $1", [reset.account_id]);
        answer.status = 204;
        delete answer.body;
      }
    });
    return answer;
  }

  const typed = String((request.body as { email: string }).email);
  const members = await sql<{ id: number; email: string }>("select id, email from account where email = lower(btrim($1))", [typed]);
  for (const { id, email } of members) {
    const [{ token }] = await sql<{ token: string }>("select encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid(), 'UTF8')), 'hex') as token");
    const hash = await sha256(token, sql);
    await sql("update reset set used_at = $2 where account_id = $1 and used_at is null", [id, time.toISOString()]);
    await sql("insert into reset values ($1, $2, $3)", [hash, id, time.toISOString()]);
    try {
      const { ok, status } = await fetch("https://mail/send", { method: "POST", body: JSON.stringify({ to: email, token }) });
      if (!ok) throw new Error(`status ${status}`);
    } catch (error) {
      log(`mail to account ${id}:`, (error as Error).name);
    }
  }
  return { status: 202, body: { sent: true } };
}
