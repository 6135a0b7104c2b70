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


check("sign-in", "A sign-in is told with its account, and without password, token and address", async ({ http, partner, logged, expect }) => {
  partner("accounts", accounts);
  const answer = await http(signIn());
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({ token: newToken });
  const lines = await logged();
  expect(told(lines)).toEqual(["POST /sign-in 200 account=1"]);
  expect(leaked(lines)).toEqual([]);
}, { weight: 2 });

check("order-placed", "An order is told with its account, and without card and token", async ({ http, sql, partner, logged, expect }) => {
  partner("card-partner", () => ({ status: 201, body: { id: "ch_1" } }));
  const answer = await http(order());
  expect(answer.status).toBe(201);
  expect(answer.body).toEqual({ id: 501 });
  const lines = await logged();
  expect(told(lines)).toEqual(["POST /orders 201 account=2"]);
  expect(leaked(lines)).toEqual([]);
  expect(await sql("select account_id, amount_cents from orders")).toEqual([{ account_id: 2, amount_cents: 4200 }]);
}, { weight: 2 });
