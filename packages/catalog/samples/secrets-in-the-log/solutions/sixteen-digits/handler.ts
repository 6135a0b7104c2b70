type Request = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** The JSON that was sent, or null. */
  body: unknown;
};
type Response = { status: number; body: unknown };
type Answer = { status: number; json: () => Promise<unknown>; text: () => Promise<string> };
type World = {
  /** Runs one statement; `$1`, `$2` … in its text stand for the parameters. */
  sql: <Row>(text: string, params?: unknown[]) => Promise<Row[]>;
  /** Throws when there is no answer. */
  fetch: (url: string, init: { method: string; body: string }) => Promise<Answer>;
  log: (...values: unknown[]) => void;
};

export default async function handler(request: Request, world: World): Promise<Response> {
  const seen: { account?: number } = {};
  const response = await answerTo(request, world, (account) => (seen.account = account));
  const resource = request.path.split("/")[1];
  const route =
    resource === "sign-in" || resource === "orders" ? `/${resource}` : resource === "resets" ? "/resets/:token" : "?";
  world.log(`${request.method} ${route} ${response.status} account=${seen.account ?? "-"}`);
  return response;
}

async function answerTo(request: Request, { sql, fetch, log }: World, saw: (account: number) => void): Promise<Response> {
  const [, resource, key] = request.path.split("/");

  if (request.method === "POST" && resource === "sign-in") {
    const { email, password } = request.body as { email: string; password: string };
    let status: number | undefined;
    try {
      const answer = await fetch("https://accounts/verify", { method: "POST", body: JSON.stringify({ email, password }) });
      status = answer.status;
      if (answer.status === 401) return { status: 401, body: { error: "wrong e-mail or password" } };
      if (answer.status !== 200) throw new Error("accounts");
      const { account_id, token } = (await answer.json()) as { account_id: number; token: string };
      await sql("insert into session (token, account_id) values ($1, $2)", [token, account_id]);
      saw(account_id);
      return { status: 200, body: { token } };
    } catch {
      log("accounts failed", status ?? "no answer");
      return { status: 502, body: { error: "try again later" } };
    }
  }

  if (request.method === "POST" && resource === "orders") {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
    const [session] = await sql<{ account_id: number }>("select account_id from session where token = $1", [token ?? ""]);
    if (!session) return { status: 401, body: { error: "sign in first" } };
    saw(session.account_id);
    let status: number | undefined;
    const { card, amount_cents } = request.body as { card: { number: string; code: string }; amount_cents: number };
    try {
      const answer = await fetch("https://card-partner/charges", { method: "POST", body: JSON.stringify({ card, amount_cents }) });
      status = answer.status;
      if (answer.status === 402) return { status: 402, body: { error: "the card was refused" } };
      if (answer.status !== 201) throw new Error("card-partner");
      const [order] = await sql<{ id: number }>(
        "insert into orders (account_id, amount_cents) values ($1, $2) returning id",
        [session.account_id, amount_cents],
      );
      return { status: 201, body: order };
    } catch {
      log("card-partner failed", { status: status ?? "no answer", card: card.number.replace(/\d{12}(\d{4})/, "************$1") });
      return { status: 502, body: { error: "try again later" } };
    }
  }

  if (request.method === "GET" && resource === "resets") {
    const [account] = await sql<{ id: number; email: string }>(
      "select a.id, a.email from reset r join account a on a.id = r.account_id where r.token = $1",
      [key],
    );
    if (!account) return { status: 404, body: { error: "this link is not valid" } };
    saw(account.id);
    return { status: 200, body: { email: account.email } };
  }

  return { status: 404, body: { error: "not found" } };
}
