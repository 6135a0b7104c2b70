type World = Parameters<Parameters<typeof check>[2]>[0];
type Mail = { to: string; token: string };

/** The partner that sends mails, and what it was asked to send. */
function mails({ partner }: World): Mail[] {
  const sent: Mail[] = [];
  partner("mail", ({ method, path, body }) => {
    if (method !== "POST" || path !== "/send") return { status: 404 };
    sent.push(body as Mail);
    return { status: 202 };
  });
  return sent;
}

const ask = (email: string) => ({ method: "POST", path: "/resets", body: { email } });
const confirm = (token: string, password = "a new password") => ({ method: "POST", path: "/resets/confirm", body: { token, password } });

async function link(world: World, sent: Mail[], email = "amara@mail.example"): Promise<string> {
  const answer = await world.http(ask(email));
  world.expect(answer.status).toBe(202);
  const token = sent[sent.length - 1]?.token;
  world.expect(typeof token).toBe("string");
  return token;
}

/** Whose password this is. */
const whose = async ({ sql }: World, password: string) =>
  (await sql<{ id: number }>("select id from account where password_hash = hash_password($1) order by id", [password])).map((row) => row.id);


check("at-the-same-time", "Of two requests at once with one token, one gets through", async (world) => {
  const token = await link(world, mails(world));
  const answers = await world.together([confirm(token, "the first password"), confirm(token, "the other password")]);
  world.expect(answers.map((answer) => answer.status).toSorted()).toEqual([204, 400]);
  const winner = answers[0].status === 204 ? "the first password" : "the other password";
  world.expect(await whose(world, winner)).toEqual([1]);
}, { weight: 2 });

check("thirty-minutes", "A token works until 30 minutes have passed, and no longer", async (world) => {
  const sent = mails(world);
  for (const [age, status] of [["29 minutes 59.999 seconds", 204], ["30 minutes", 400], ["30 minutes 0.001 seconds", 400], ["2 years", 400]] as const) {
    const token = await link(world, sent);
    await world.sql("update reset set created_at = created_at - $1::interval where used_at is null", [age]);
    world.expect((await world.http(confirm(token, `password at ${age}`))).status).toBe(status);
    world.expect(await whose(world, `password at ${age}`)).toEqual(status === 204 ? [1] : []);
  }
}, { weight: 2 });

check("not-in-the-database", "The database holds a token's SHA-256 and not the token", async (world) => {
  const token = await link(world, mails(world));
  const rows = await world.sql<{ text: string }>("select r::text as text from reset r");
  world.expect(rows.some((row) => row.text.includes(token))).toBe(false);
  world.expect(await world.sql("select account_id from reset where token_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')", [token])).toEqual([{ account_id: 1 }]);
  const [{ hash }] = await world.sql<{ hash: string }>("select token_hash as hash from reset where account_id = 1 and used_at is null");
  world.expect((await world.http(confirm(hash))).status).toBe(400);
  world.expect((await world.logged()).some((line) => line.includes(token))).toBe(false);
}, { weight: 2 });

check("not-to-be-guessed", "Tokens are long, never the same, and not the same after a restart", async (world) => {
  const sent = mails(world);
  const tokens: string[] = [];
  for (let time = 1; time <= 3; time += 1) {
    tokens.push(await link(world, sent), await link(world, sent, "jonas@mail.example"));
    await world.restart();
    await world.sql("delete from reset");
  }
  world.expect(new Set(tokens).size).toBe(6);
  for (const token of tokens) world.expect(token.length).toBeGreaterThanOrEqual(32);
});

check("new-link", "A new link makes the earlier ones worthless, and nobody else's", async (world) => {
  const sent = mails(world);
  const first = await link(world, sent);
  const jonas = await link(world, sent, "jonas@mail.example");
  const second = await link(world, sent);
  world.expect((await world.http(confirm(first))).status).toBe(400);
  world.expect((await world.http(confirm(second))).status).toBe(204);
  world.expect((await world.http(confirm(first))).status).toBe(400);
  world.expect((await world.http(confirm(jonas, "password of jonas"))).status).toBe(204);
  world.expect(await whose(world, "a new password")).toEqual([1]);
  world.expect(await whose(world, "password of jonas")).toEqual([2]);
});

check("sessions-end", "A new password ends all sessions of the account, and no others", async (world) => {
  const token = await link(world, mails(world));
  world.expect(await world.sql("select count(*)::int as n from session")).toEqual([{ n: 3 }]);
  world.expect((await world.http(confirm(token))).status).toBe(204);
  world.expect(await world.sql("select token from session")).toEqual([{ token: "s-jonas" }]);
}, { weight: 2 });

check("short-password", "A short password is refused, and the token still works", async (world) => {
  const token = await link(world, mails(world));
  for (const password of ["", "short", "123456789"]) {
    world.expect((await world.http(confirm(token, password))).status).toBe(422);
  }
  world.expect(await whose(world, "clay and kilns")).toEqual([1]);
  world.expect(await world.sql("select count(*)::int as n from session")).toEqual([{ n: 3 }]);
  world.expect((await world.http(confirm(token, "1234567890"))).status).toBe(204);
  world.expect(await whose(world, "1234567890")).toEqual([1]);
});

check("wrong-tokens", "A token that was never given changes nothing", async (world) => {
  const token = await link(world, mails(world));
  for (const wrong of ["", " ", "%", "null", token.slice(1), token.slice(0, -1), `${token} `, "' or true --"]) {
    world.expect((await world.http(confirm(wrong))).status).toBe(400);
  }
  world.expect(await whose(world, "a new password")).toEqual([]);
  world.expect(await world.sql("select count(*)::int as n from session")).toEqual([{ n: 3 }]);
  world.expect((await world.http(confirm(token))).status).toBe(204);
});

check("as-in-the-account", "A member is found in any case, and the mail goes to the account's address", async (world) => {
  const sent = mails(world);
  for (const email of ["AMARA@mail.example", "  amara@Mail.Example "]) {
    world.expect((await world.http(ask(email))).status).toBe(202);
  }
  world.expect(sent.map((mail) => mail.to)).toEqual(["amara@mail.example", "amara@mail.example"]);
  world.expect((await world.http(confirm(sent[1].token))).status).toBe(204);
});

check("mail-is-down", "When the mail can't be sent the answer is the same, and the log says so without the token", async (world) => {
  const tried: Mail[] = [];
  world.partner("mail", ({ body }) => {
    tried.push(body as Mail);
    return tried.length === 1 ? "timeout" : { status: 500, body };
  });
  for (let time = 1; time <= 2; time += 1) {
    const answer = await world.http(ask("amara@mail.example"));
    world.expect(answer.status).toBe(202);
    world.expect(answer.body).toEqual({ sent: true });
    const told = (await world.logged()).filter((line) => /mail/i.test(line) && /\b1\b/.test(line));
    world.expect(told.length).toBeGreaterThanOrEqual(time);
  }
  world.expect(tried).toHaveLength(2);
  const lines = await world.logged();
  world.expect(lines.some((line) => tried.some((mail) => line.includes(mail.token)))).toBe(false);
});

check("after-a-restart", "A link works after a restart, and a used one still doesn't", async (world) => {
  const sent = mails(world);
  const amara = await link(world, sent);
  const jonas = await link(world, sent, "jonas@mail.example");
  await world.http(confirm(jonas, "password of jonas"));
  await world.restart();
  world.expect((await world.http(confirm(amara))).status).toBe(204);
  world.expect((await world.http(confirm(jonas, "taken over again"))).status).toBe(400);
  world.expect(await whose(world, "a new password")).toEqual([1]);
  world.expect(await whose(world, "password of jonas")).toEqual([2]);
});
