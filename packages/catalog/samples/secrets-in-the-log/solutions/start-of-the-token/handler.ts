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

/** An answer, and whose account it was for. Nothing else of a request is told to the log. */
type Told = { response: Response; account?: number };

const refuse = (status: number, error: string): Response => ({ status, body: { error } });

/** The partner's answer; undefined where there was none. */
const ask = async (url: string, body: unknown, { fetch }: World): Promise<Answer | undefined> =>
  fetch(url, { method: "POST", body: JSON.stringify(body) }).catch(() => undefined);

function unavailable(partner: string, answer: Answer | undefined, { log }: World): Response {
  log(`partner ${partner}: ${answer?.status ?? "no answer"}`);
  return refuse(502, "try again later");
}

async function signIn(request: Request, world: World): Promise<Told> {
  const { email, password } = request.body as { email: string; password: string };
  const answer = await ask("https://accounts/verify", { email, password }, world);
  if (answer?.status === 401) return { response: refuse(401, "wrong e-mail or password") };
  if (answer?.status !== 200) return { response: unavailable("accounts", answer, world) };
  const { account_id, token } = (await answer.json()) as { account_id: number; token: string };
  await world.sql("insert into session (token, account_id) values ($1, $2)", [token, account_id]);
  return { response: { status: 200, body: { token } }, account: account_id };
}

async function order(request: Request, world: World): Promise<Told> {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  const [session] = await world.sql<{ account_id: number }>("select account_id from session where token = $1", [token ?? ""]);
  if (!session) return { response: refuse(401, "sign in first") };
  const account = session.account_id;
  const { card, amount_cents } = request.body as { card: unknown; amount_cents: number };
  const answer = await ask("https://card-partner/charges", { card, amount_cents }, world);
  if (answer?.status === 402) return { response: refuse(402, "the card was refused"), account };
  if (answer?.status !== 201) return { response: unavailable("card-partner", answer, world), account };
  const [placed] = await world.sql<{ id: number }>(
    "insert into orders (account_id, amount_cents) values ($1, $2) returning id",
    [account, amount_cents],
  );
  return { response: { status: 201, body: placed }, account };
}

async function reset(request: Request, { sql }: World): Promise<Told> {
  const [account] = await sql<{ id: number; email: string }>(
    "select a.id, a.email from reset r join account a on a.id = r.account_id where r.token = $1",
    [request.path.split("/")[2]],
  );
  if (!account) return { response: refuse(404, "this link is not valid") };
  return { response: { status: 200, body: { email: account.email } }, account: account.id };
}

const routes: Record<string, { route: string; method: string; answer: (request: Request, world: World) => Promise<Told> }> = {
  "sign-in": { route: "/sign-in", method: "POST", answer: signIn },
  orders: { route: "/orders", method: "POST", answer: order },
  resets: { route: "/resets/:token", method: "GET", answer: reset },
};

export default async function handler(request: Request, world: World): Promise<Response> {
  const found = routes[request.path.split("/")[1] ?? ""];
  const { response, account }: Told =
    found?.method === request.method ? await found.answer(request, world) : { response: refuse(404, "not found") };
  world.log(`${request.method} ${found?.route ?? "?"} ${response.status} account=${account ?? "-"}`);
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (token !== undefined) world.log(`session ${token.slice(0, 8)}…`);
  return response;
}
