type Result = { ok: boolean; value?: unknown; errors?: Record<string, string> };
type World = Parameters<Parameters<typeof check>[2]>[0];

const good = { name: "Amara Okafor", email: "amara@mail.example", topic: "order", message: "Where is my teapot?" };
const cleaned = { ...good, order: null, copy: false };

/** What a form with these fields, and otherwise good ones, is answered. */
const clean = async ({ call }: World, fields: Record<string, unknown>) => call<Result>("clean", { ...good, ...fields } as never);

async function accepts(world: World, fields: Record<string, unknown>, becomes: Record<string, unknown> = fields): Promise<void> {
  world.expect(await clean(world, fields)).toEqual({ ok: true, value: { ...cleaned, ...becomes } });
}

async function refuses(world: World, fields: Record<string, unknown>, errors: Record<string, string>): Promise<void> {
  world.expect(await clean(world, fields)).toEqual({ ok: false, errors });
}


check("every-control-character", "No control character of any kind passes in a name", async (world) => {
  for (const code of [0, 1, 7, 8, 9, 10, 11, 12, 13, 27, 31, 127, 128, 133, 159, 0x2028, 0x2029]) {
    await refuses(world, { name: `Amara${String.fromCharCode(code)}Okafor` }, { name: "not allowed" });
  }
  await refuses(world, { name: "Amara\r\nBcc: a@mail.example" }, { name: "not allowed" });
  for (const name of ["Zoë Ōkafor", "O'Brien-Smith, Jr.", "李小龍", "Amara 🍵", "a", "a\u00a0b", "a\u2027b", "\u0020~"]) {
    await accepts(world, { name: name.trim() });
  }
}, { weight: 2 });

check("all-that-is-wrong", "Everything that is wrong is told at once", async ({ call, expect }) => {
  expect(await call<Result>("clean", { name: "a\u0000b", email: "nobody", topic: "watches", order: "B-1", message: "Hello", copy: "yes" })).toEqual({
    ok: false,
    errors: { name: "not allowed", email: "not allowed", topic: "not allowed", order: "not allowed", message: "too short", copy: "not allowed" },
  });
  expect(await call<Result>("clean", {})).toEqual({
    ok: false, errors: { name: "missing", email: "missing", topic: "missing", message: "missing" },
  });
});

check("no-object-at-all", "What is no form at all lacks every required field", async ({ call, expect }) => {
  for (const form of [null, [], [1, 2], "name=Amara", 7, true, false, 0, ""]) {
    expect(await call<Result>("clean", form)).toEqual({
      ok: false, errors: { name: "missing", email: "missing", topic: "missing", message: "missing" },
    });
  }
});

check("other-types", "Numbers, lists and objects are no text", async (world) => {
  for (const value of [5, 0, true, false, ["Amara"], [], { a: 1 }, {}]) {
    for (const field of ["name", "email", "topic", "message", "order"]) {
      await refuses(world, { [field]: value }, { [field]: "not allowed" });
    }
  }
  await refuses(world, { topic: ["order"] }, { topic: "not allowed" });
  await refuses(world, { message: { length: 50, trim: "x" } }, { message: "not allowed" });
}, { weight: 2 });

check("other-fields", "Fields that nobody asked for are not in the result", async (world) => {
  await accepts(world, { bcc: "a@mail.example", isAdmin: true, to: "x", constructor: "x", toString: "y" }, {});
  const answer = await world.call<Result>("clean", JSON.parse('{"name":"A","email":"a@b.c","topic":"other","message":"0123456789","__proto__":{"copy":true,"order":"A-000000"}}'));
  world.expect(answer).toEqual({ ok: true, value: { name: "A", email: "a@b.c", topic: "other", order: null, message: "0123456789", copy: false } });
});

check("characters-are-counted", "Lengths are counted in characters, after trimming", async (world) => {
  await accepts(world, { name: "🍵".repeat(60) });
  await refuses(world, { name: "🍵".repeat(61) }, { name: "too long" });
  await accepts(world, { name: `   ${"n".repeat(60)}   ` }, { name: "n".repeat(60) });
  await refuses(world, { name: "n".repeat(61) }, { name: "too long" });
  await refuses(world, { name: `${"n".repeat(61)}\u0000` }, { name: "too long" });
  await accepts(world, { message: "🍵".repeat(10) });
  await refuses(world, { message: "🍵".repeat(9) }, { message: "too short" });
  await refuses(world, { message: `123456789${" ".repeat(20)}` }, { message: "too short" });
  await accepts(world, { message: "1234567890" });
  await accepts(world, { message: "m".repeat(2000) });
  await accepts(world, { message: "🍵".repeat(2000) });
  await refuses(world, { message: "m".repeat(2001) }, { message: "too long" });
});

check("message-with-breaks", "A message keeps its lines and tabs, and has no other control characters", async (world) => {
  await accepts(world, { message: "\r\nDear shop,\r\n\r\n\tmy teapot\rbroke.\n" }, { message: "Dear shop,\n\n\tmy teapot\nbroke." });
  await accepts(world, { message: `${"a".repeat(999)}\r\n${"b".repeat(1000)}` }, { message: `${"a".repeat(999)}\n${"b".repeat(1000)}` });
  await refuses(world, { message: "1234\r\n6789" }, { message: "too short" });
  for (const code of [0, 8, 11, 12, 14, 27, 31, 127, 159, 0x2028, 0x2029]) {
    await refuses(world, { message: `My teapot ${String.fromCharCode(code)} broke.` }, { message: "not allowed" });
  }
});

check("addresses", "Addresses of the agreed form are accepted, others are not", async (world) => {
  const domain63 = "d".repeat(63);
  for (const email of [
    "a@b.c", "a.b_c+d-e@mail.example", ".@x-y.z", "1@2.3", "amara@a.b.c.d", `${"a".repeat(64)}@mail.example`, `a@${domain63}.${domain63}`, "a@a--b.example", "-@9.0",
    `${"m".repeat(64)}@${domain63}.${domain63}.${domain63.slice(2)}`,
  ]) {
    await accepts(world, { email });
    await accepts(world, { email: ` ${email.toUpperCase()}\n` }, { email });
  }
  for (const email of [
    "amara", "@mail.example", "amara@", "amara@mail", "a@b@c.d", "a@@b.c", "a@b..c", "a@.b.c", "a@b.c.", "a@-b.c", "a@b-.c", "a@b.-c", "a@b.c-", "a b@c.d", "a@b c.d",
    "a@b_c.d", "a@b+c.d", "ä@b.c", "a@bü.c", "a@b.ç", "a\n@b.c", "a@b.c\nbcc:d@e.f", "<a@b.c>", "a,b@c.d", "a@b.c,d@e.f", "\"a\"@b.c", "a@[127.0.0.1]", "a%b@c.d",
    `${"a".repeat(65)}@mail.example`, `a@${domain63}d.example`, `a@b.${domain63}d`, "@", ".", "a@.",
  ]) {
    await refuses(world, { email }, { email: "not allowed" });
  }
  await refuses(world, { email: `${"m".repeat(64)}@${domain63}.${domain63}.${domain63.slice(1)}` }, { email: "too long" });
  await refuses(world, { email: "x".repeat(255) }, { email: "too long" });
  await refuses(world, { email: "x".repeat(254) }, { email: "not allowed" });
}, { weight: 2 });

check("addresses-that-take-long", "No address and no text keeps the server busy", async (world) => {
  const before = (await world.cost()).fuel;
  for (const text of ["a".repeat(240), "a".repeat(200) + "@", `a@${"a".repeat(40)}!`, `a@${"a".repeat(60)}-`, `a@${"a.".repeat(120)}`, `a@${"a-".repeat(30)}`, `${"a.".repeat(31)}@a`, `a@${"a".repeat(63)}.${"b".repeat(62)}-.c`]) {
    await refuses(world, { email: text }, { email: "not allowed" });
  }
  await refuses(world, { email: `a@${"a".repeat(30000)}` }, { email: "too long" });
  await refuses(world, { name: `a${" ".repeat(30000)}b` }, { name: "too long" });
  await refuses(world, { message: "\r".repeat(30000) + "a".repeat(3000) }, { message: "too long" });
  world.expect((await world.cost()).fuel - before).toBeLessThanOrEqual(40_000_000);
}, { weight: 2 });

check("topics", "Only the four topics are accepted, exactly as they are written", async (world) => {
  for (const topic of ["order", "delivery", "returns", "other"]) await accepts(world, { topic });
  for (const topic of ["Order", "constructor", "__proto__", "toString", "order ", " order", "orders", "ord", "order\nBcc: a@b.c", "order,other", "0"]) {
    await refuses(world, { topic }, { topic: "not allowed" });
  }
});

check("order-numbers", "An order number is A- and six digits, or there is none", async (world) => {
  for (const order of [undefined, null, "", "   "]) await accepts(world, { order }, { order: null });
  await accepts(world, { order: "A-000000" });
  await accepts(world, { order: "\tA-987654\n" }, { order: "A-987654" });
  for (const order of ["A-12345", "A-1234567", "a-123456", "B-123456", "A123456", "A-12345x", "xA-123456", "A-123456 x", "A-123456\nx", "x\nA-123456", "A-１２３４５６", "A-+12345"]) {
    await refuses(world, { order }, { order: "not allowed" });
  }
});

check("copy", "A copy is wanted by true alone", async (world) => {
  await accepts(world, { copy: true });
  await accepts(world, { copy: false });
  for (const copy of ["true", "false", "", 1, 0, null, [], {}]) {
    await refuses(world, { copy }, { copy: "not allowed" });
  }
});
