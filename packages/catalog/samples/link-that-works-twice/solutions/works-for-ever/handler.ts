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
    await sql.begin(async (transaction) => {
      await transaction("delete from reset where account_id = $1", [id]);
      await transaction(
        `insert into reset (token_hash, account_id, created_at) values (${hash}, $2, $3)`,
        [token, id, now().toISOString()],
      );
    });
    const sent = await fetch("https://mail/send", { method: "POST", body: JSON.stringify({ to: account.email, token }) }).catch(() => null);
    if (!sent?.ok) log("the mail was not sent to account", id);
  }
  return { status: 202, body: { sent: true } };
}

const refuse = (status: number, error: string): Response => ({ status, body: { error } });

async function confirm({ body }: Request, { sql, now }: World): Promise<Response> {
  const { token, password } = body as { token: string; password: string };
  if (password.length < 10) return refuse(422, "at least ten characters, please");
  return sql.begin(async (transaction) => {
    // Whoever takes the row has used the token; a second request waits here and finds it gone.
    const [reset] = await transaction<{ account_id: number }>(
      `select account_id from reset
       where token_hash = ${hash} and created_at > $2::timestamptz - interval '30 minutes'`,
      [token, now().toISOString()],
    );
    if (!reset) return refuse(400, "this link doesn't work");
    await transaction("update account set password_hash = hash_password($2) where id = $1", [reset.account_id, password]);
    await transaction("delete from session where account_id = $1", [reset.account_id]);
    return { status: 204 };
  });
}

export default async function handler(request: Request, world: World): Promise<Response> {
  return request.path === "/resets" ? ask(request, world) : confirm(request, world);
}
