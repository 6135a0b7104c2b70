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


check("new-password", "A member asks for a link and sets a new password with it", async (world) => {
  const sent = mails(world);
  const answer = await world.http(ask("amara@mail.example"));
  world.expect(answer.status).toBe(202);
  world.expect(answer.body).toEqual({ sent: true });
  world.expect(sent).toHaveLength(1);
  world.expect(sent[0].to).toBe("amara@mail.example");
  world.expect((await world.http(confirm(sent[0].token))).status).toBe(204);
  world.expect(await whose(world, "a new password")).toEqual([1]);
  world.expect(await whose(world, "mostly uphill")).toEqual([2]);
});

check("works-once", "A token works once", async (world) => {
  const token = await link(world, mails(world));
  world.expect((await world.http(confirm(token))).status).toBe(204);
  world.expect((await world.http(confirm(token, "somebody else's"))).status).toBe(400);
  world.expect(await whose(world, "a new password")).toEqual([1]);
}, { weight: 2 });

check("nobody-learns", "Who is no member is answered as a member is, and gets no mail", async (world) => {
  const sent = mails(world);
  const member = await world.http(ask("jonas@mail.example"));
  for (const email of ["nobody@mail.example", "", "jonas", "%", "jonas@mail.example'--"]) {
    world.expect(await world.http(ask(email))).toEqual(member);
  }
  world.expect(sent.map((mail) => mail.to)).toEqual(["jonas@mail.example"]);
}, { weight: 2 });
