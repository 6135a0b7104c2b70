const password = "Kiln&Glaze1240";
const newToken = "sess-Ub5nRe8YcJ3a";
const token = "sess-Qm7vXw2LpK9d";
const resetToken = "rst-Zt4hGk8sBn1y";
const card = { number: "4929007318264405", code: "6873" };
const secrets = [password, newToken, token, resetToken, card.code, "amara@mail", "jonas.lindqvist@", "mail.example"];

const signIn = (email = "amara@mail.example", typed = password) => ({ method: "POST", path: "/sign-in", body: { email, password: typed } });
const order = (number = card.number) => ({
  method: "POST", path: "/orders", headers: { authorization: `Bearer ${token}` }, body: { card: { ...card, number }, amount_cents: 4200 },
});

/** The service that knows passwords. It says what it was asked, as such services do. */
const accounts = ({ body }: { body: unknown }) => {
  const { email, password: typed } = body as { email: string; password: string };
  return email === "amara@mail.example" && typed === password
    ? { status: 200, body: { account_id: 1, token: newToken } }
    : { status: 401, body: { error: `${typed} is not the password of ${email}` } };
};

/** The lines that tell of a request. */
const told = (lines: string[]) => lines.filter((line) => /^[A-Z]+ [/?]/.test(line));

/** The secrets of which the log holds eight characters in a row, or all where they are shorter. */
function leaked(lines: string[], more: string[] = []): string[] {
  const log = lines.join("\n").toLowerCase();
  const digits = log.replaceAll(/[ .\-_/]/g, "");
  const holds = (text: string, secret: string) => {
    const length = Math.min(8, secret.length);
    return Array.from({ length: secret.length - length + 1 }, (_, at) => secret.slice(at, at + length)).some((part) => text.includes(part));
  };
  return [
    ...[...secrets, ...more].filter((secret) => holds(log, secret.toLowerCase())),
    ...(holds(digits, card.number.slice(0, 12)) ? ["the number of a card"] : []),
  ];
}


check("wrong-password", "A refused sign-in is told, and nothing of what was typed", async ({ http, partner, logged, expect }) => {
  partner("accounts", accounts);
  expect((await http(signIn("amara@mail.example", "Kiln&Glaze1241"))).status).toBe(401);
  expect((await http(signIn("Blaue-Gl\u00e4ser-42", "amara@mail.example"))).status).toBe(401);
  const lines = await logged();
  expect(told(lines)).toEqual(["POST /sign-in 401 account=-", "POST /sign-in 401 account=-"]);
  expect(leaked(lines, ["Blaue-Gl\u00e4ser-42", "Blaue-Gl"])).toEqual([]);
}, { weight: 2 });

check("signed-in-is-signed-in", "The new session works, and each request has its line", async ({ http, sql, partner, logged, expect }) => {
  partner("accounts", accounts);
  partner("card-partner", () => ({ status: 201, body: { id: "ch_1" } }));
  await http(signIn());
  const answer = await http({ ...order(), headers: { authorization: `Bearer ${newToken}` } });
  expect(answer.status).toBe(201);
  const lines = await logged();
  expect(told(lines)).toEqual(["POST /sign-in 200 account=1", "POST /orders 201 account=1"]);
  expect(leaked(lines)).toEqual([]);
  expect(await sql("select account_id from orders")).toEqual([{ account_id: 1 }]);
});

check("card-partner-gets-the-card", "The partner is asked with card and amount, the account service with what was typed", async ({ http, partner, expect }) => {
  const asked: unknown[] = [];
  partner("card-partner", ({ method, path, body }) => {
    asked.push({ method, path, body });
    return { status: 201, body: {} };
  });
  partner("accounts", ({ method, path, body }) => {
    asked.push({ method, path, body });
    return { status: 401, body: {} };
  });
  await http(order());
  await http(signIn());
  expect(asked).toEqual([
    { method: "POST", path: "/charges", body: { card, amount_cents: 4200 } },
    { method: "POST", path: "/verify", body: { email: "amara@mail.example", password } },
  ]);
});

check("card-refused", "A refused card is told with the account", async ({ http, sql, partner, logged, expect }) => {
  partner("card-partner", ({ body }) => ({ status: 402, body: { error: "refused", request: body } }));
  expect((await http(order())).status).toBe(402);
  const lines = await logged();
  expect(told(lines)).toEqual(["POST /orders 402 account=2"]);
  expect(leaked(lines)).toEqual([]);
  expect(await sql("select count(*)::int as n from orders")).toEqual([{ n: 0 }]);
});

check("card-partner-echoes", "A partner that fails is named with its status, not quoted", async ({ http, sql, partner, logged, expect }) => {
  for (const status of [500, 400, 200, 401]) {
    partner("card-partner", ({ body }) => ({ status, body: `<h1>Error</h1> could not read ${JSON.stringify(body)}` }));
    expect((await http(order())).status).toBe(502);
    const lines = await logged();
    expect(lines.some((line) => line.includes("card-partner") && line.includes(String(status)))).toBe(true);
    expect(leaked(lines)).toEqual([]);
  }
  expect(told(await logged())).toEqual(Array.from({ length: 4 }, () => "POST /orders 502 account=2"));
  expect(await sql("select count(*)::int as n from orders")).toEqual([{ n: 0 }]);
}, { weight: 2 });

check("card-partner-silent", "A partner that does not answer is named", async ({ http, partner, logged, expect }) => {
  partner("card-partner", () => "timeout");
  expect((await http(order())).status).toBe(502);
  const lines = await logged();
  expect(told(lines)).toEqual(["POST /orders 502 account=2"]);
  expect(lines.some((line) => line.includes("card-partner") && line.includes("no answer"))).toBe(true);
  expect(leaked(lines)).toEqual([]);
});

check("accounts-down", "The account service is named when it fails or is silent", async ({ http, sql, partner, logged, expect }) => {
  partner("accounts", ({ body }) => ({ status: 503, body: { asked: body } }));
  expect((await http(signIn())).status).toBe(502);
  partner("accounts", () => "timeout");
  expect((await http(signIn())).status).toBe(502);
  partner("accounts", ({ body }) => ({ status: 402, body }));
  expect((await http(signIn())).status).toBe(502);
  const lines = await logged();
  expect(told(lines)).toEqual(Array.from({ length: 3 }, () => "POST /sign-in 502 account=-"));
  for (const word of ["503", "no answer", "402"]) {
    expect(lines.some((line) => line.includes("accounts") && line.includes(word))).toBe(true);
  }
  expect(leaked(lines)).toEqual([]);
  expect(await sql("select count(*)::int as n from session")).toEqual([{ n: 1 }]);
});

check("card-with-spaces", "A card's number is not in the log however it was typed", async ({ http, partner, logged, expect }) => {
  partner("card-partner", ({ body }) => ({ status: 500, body }));
  for (const number of ["4929 0073 1826 4405", "4929-0073-1826-4405", " 4929007318264405", "49290073 18264405"]) {
    expect((await http(order(number))).status).toBe(502);
  }
  expect(leaked(await logged())).toEqual([]);
});

check("no-session", "Without a session an order is refused, and the tried token is not told", async ({ http, logged, expect }) => {
  const tried = "sess-Ma1iciousGuess";
  for (const headers of [{}, { authorization: `Bearer ${tried}` }, { authorization: token }] as Record<string, string>[]) {
    expect((await http({ ...order(), headers })).status).toBe(401);
  }
  const lines = await logged();
  expect(told(lines)).toEqual(Array.from({ length: 3 }, () => "POST /orders 401 account=-"));
  expect(leaked(lines, [tried])).toEqual([]);
});

check("reset-token", "A reset is told by its route and its account, without token and address", async ({ http, logged, expect }) => {
  const known = await http({ path: `/resets/${resetToken}` });
  expect(known.status).toBe(200);
  expect(known.body).toEqual({ email: "amara@mail.example" });
  expect((await http({ path: "/resets/rst-Unknown99x" })).status).toBe(404);
  const lines = await logged();
  expect(told(lines)).toEqual(["GET /resets/:token 200 account=1", "GET /resets/:token 404 account=-"]);
  expect(leaked(lines, ["rst-Unknown99x"])).toEqual([]);
}, { weight: 2 });

check("unknown-paths", "A path that no route has is not told: a mistyped link holds its token too", async ({ http, logged, expect }) => {
  for (const path of [`/reset/${resetToken}`, `/${resetToken}`, `/r/${resetToken}`, "/amara@mail.example", "/"]) {
    expect((await http({ path })).status).toBe(404);
  }
  const lines = await logged();
  expect(told(lines)).toEqual(Array.from({ length: 5 }, () => "GET ? 404 account=-"));
  expect(leaked(lines)).toEqual([]);
});

check("query-and-headers", "What stands in the query or in other headers is not told", async ({ http, partner, logged, expect }) => {
  partner("accounts", accounts);
  await http({ ...signIn(), path: `/sign-in?password=${encodeURIComponent(password)}&token=${token}`, headers: { cookie: `session=${token}` } });
  const lines = await logged();
  expect(told(lines)).toEqual(["POST /sign-in 200 account=1"]);
  expect(leaked(lines)).toEqual([]);
});
