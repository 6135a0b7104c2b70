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


check("good-form", "A good form is accepted, trimmed, with what was left out", async (world) => {
  await accepts(world, {});
  await accepts(world, { name: "  Amara Okafor ", email: " Amara@Mail.Example ", order: " A-104233 ", copy: true },
    { order: "A-104233", copy: true });
});

check("missing", "Required fields that are absent, null or blank are missing", async (world) => {
  for (const nothing of [undefined, null, "", "   ", "\n\t"]) {
    for (const field of ["name", "email", "topic", "message"]) {
      await refuses(world, { [field]: nothing }, { [field]: "missing" });
    }
  }
});

check("header-in-a-name", "A line break in a name is not allowed", async (world) => {
  await refuses(world, { name: "Amara\nBcc: everybody@mail.example" }, { name: "not allowed" });
}, { weight: 2 });
