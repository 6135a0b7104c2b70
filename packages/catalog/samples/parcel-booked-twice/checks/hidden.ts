type World = Parameters<Parameters<typeof check>[2]>[0];
type Asked = { key: string | undefined; body: unknown };
type Reply = { status: number; body?: unknown } | "timeout" | "lost" | undefined;

const pack = (id: number | string) => ({ method: "POST", path: `/orders/${id}/parcel` });

/**
 * The carrier. It books once for each key; `replies` says how it answers from the first request on, and then it answers well.
 * With "lost" it books, and its answer gets lost; with "timeout" it never hears of it.
 */
function carrier({ partner }: World, ...replies: Reply[]) {
  const labels = new Map<string, string>();
  const asked: Asked[] = [];
  partner("carrier", ({ method, path, headers, body }) => {
    const key = headers["idempotency-key"];
    asked.push({ key, body });
    if (method !== "POST" || path !== "/parcels") return { status: 404, body: { error: "not here" } };
    const reply = replies[asked.length - 1];
    if (reply === "timeout") return "timeout";
    if (typeof reply === "object") return reply as { status: number };
    const label = labels.get(key) ?? `LBL-${labels.size + 1}`;
    labels.set(key, label);
    return reply === "lost" ? "timeout" : { status: 201, body: { label } };
  });
  return { asked, bookings: () => labels.size, keys: () => new Set(asked.map((one) => one.key)).size };
}

const stored = async ({ sql }: World, id: number) =>
  (await sql("select o.status, p.label from orders o left join parcel p on p.order_id = o.id where o.id = $1", [id]))[0];


check("answers-get-lost", "After three attempts it is 503, and the next request goes on with the same booking", async (world) => {
  const { asked, bookings, keys } = carrier(world, "timeout", "lost", "timeout");
  const answer = await world.http(pack(101));
  world.expect(answer.status).toBe(503);
  const headers = Object.entries(answer.headers).map(([name, value]) => `${name.toLowerCase()}: ${value}`);
  world.expect(headers).toContain("retry-after: 30");
  world.expect(asked).toHaveLength(3);
  world.expect(await stored(world, 101)).toMatchObject({ status: "paid", label: null });
  const again = await world.http(pack(101));
  world.expect(again.body).toEqual({ label: "LBL-1" });
  world.expect([asked.length, keys(), bookings()]).toEqual([4, 1, 1]);
  world.expect(await stored(world, 101)).toEqual({ status: "packed", label: "LBL-1" });
}, { weight: 2 });

check("after-a-restart", "A booking is the same after a restart", async (world) => {
  const { asked, bookings, keys } = carrier(world, "lost", "lost", "lost");
  world.expect((await world.http(pack(101))).status).toBe(503);
  await world.restart();
  world.expect((await world.http(pack(101))).body).toEqual({ label: "LBL-1" });
  world.expect([asked.length, keys(), bookings()]).toEqual([4, 1, 1]);
}, { weight: 2 });

check("third-time", "The third attempt can still bring the label", async (world) => {
  const { asked, keys } = carrier(world, "timeout", { status: 500, body: { label: "NO" } });
  world.expect((await world.http(pack(102))).body).toEqual({ label: "LBL-1" });
  world.expect([asked.length, keys()]).toEqual([3, 1]);
});

check("busy", "A carrier that is busy or broken is asked again, with the same key", async (world) => {
  for (const status of [500, 502, 503, 599, 429]) {
    const { asked, keys } = carrier(world, { status, body: { label: "NO" } }, { status, body: "<h1>busy</h1>" }, { status });
    const answer = await world.http(pack(101));
    world.expect([answer.status, asked.length, keys()]).toEqual([503, 3, 1]);
    world.expect(await stored(world, 101)).toMatchObject({ status: "paid", label: null });
  }
});

check("not-a-label", "An answer without a label means that nobody knows", async (world) => {
  const bodies = [null, {}, { label: null }, { label: 7 }, "LBL-9", [], { label: ["LBL-9"] }, "<h1>thank you</h1>"];
  for (const body of bodies) {
    const { asked, keys } = carrier(world, { status: 200, body }, { status: 201, body }, { status: 201, body });
    world.expect((await world.http(pack(101))).status).toBe(503);
    world.expect([asked.length, keys()]).toEqual([3, 1]);
  }
  const { bookings } = carrier(world, { status: 200, body: { label: null } });
  world.expect((await world.http(pack(101))).body).toEqual({ label: "LBL-1" });
  world.expect(bookings()).toBe(1);
});

check("refused-later", "A refusal after a lost answer is a refusal", async (world) => {
  const { asked } = carrier(world, "timeout", { status: 400, body: { label: "NO" } });
  world.expect((await world.http(pack(101))).status).toBe(422);
  world.expect(asked).toHaveLength(2);
  world.expect(await stored(world, 101)).toEqual({ status: "paid", label: null });
});

check("booked-after-a-refusal", "After a refusal the next request is a new booking with a new key", async (world) => {
  const { asked, keys } = carrier(world, { status: 422, body: { error: "no such street" } });
  world.expect((await world.http(pack(101))).status).toBe(422);
  await world.sql("update orders set address = '12 Kiln Road, Bristol' where id = 101");
  world.expect((await world.http(pack(101))).body).toEqual({ label: "LBL-1" });
  world.expect(keys()).toBe(2);
  world.expect(asked[1].body).toEqual({ order_id: 101, grams: 900, address: "12 Kiln Road, Bristol" });
});

check("has-its-label", "An order that has its label is not asked for again", async (world) => {
  const { asked } = carrier(world);
  world.expect((await world.http(pack(104))).body).toEqual({ label: "LBL-OLD" });
  world.expect(asked).toHaveLength(0);
  await world.http(pack(101));
  await world.restart();
  const again = await world.http(pack(101));
  world.expect([again.status, again.body]).toEqual([200, { label: "LBL-1" }]);
  world.expect(asked).toHaveLength(1);
});

check("not-to-be-packed", "The carrier is not asked for orders that are not paid or don't exist", async (world) => {
  const { asked } = carrier(world);
  world.expect((await world.http(pack(103))).status).toBe(409);
  world.expect((await world.http(pack(105))).status).toBe(409);
  world.expect((await world.http(pack(999))).status).toBe(404);
  world.expect(asked).toHaveLength(0);
  world.expect(await world.sql("select count(*)::int as n from parcel")).toEqual([{ n: 1 }]);
});

check("different-orders", "Different orders have different keys and labels", async (world) => {
  const { keys, bookings } = carrier(world);
  world.expect((await world.http(pack(101))).body).toEqual({ label: "LBL-1" });
  world.expect((await world.http(pack(102))).body).toEqual({ label: "LBL-2" });
  world.expect([keys(), bookings()]).toEqual([2, 2]);
  world.expect(await stored(world, 101)).toEqual({ status: "packed", label: "LBL-1" });
});

check("at-the-same-time", "Two packers at the same moment get one booking and the same label", async (world) => {
  const { keys, bookings } = carrier(world);
  const answers = await world.together([pack(101), pack(101)]);
  world.expect(answers.map((answer) => [answer.status, answer.body])).toEqual([[200, { label: "LBL-1" }], [200, { label: "LBL-1" }]]);
  world.expect([keys(), bookings()]).toEqual([1, 1]);
  world.expect(await world.sql("select count(*)::int as n from parcel where order_id = 101")).toEqual([{ n: 1 }]);
}, { weight: 2 });

check("nothing-locked", "While the carrier thinks, the order can be read and changed by others", async (world) => {
  const locked: string[] = [];
  world.partner("carrier", async () => {
    for (const table of ["orders where id = 101", "orders where id = 102", "parcel where order_id = 101"]) {
      try {
        await world.sql(`select from ${table} for update nowait`);
      } catch {
        locked.push(table);
      }
    }
    return { status: 201, body: { label: "LBL-1" } };
  });
  world.expect((await world.http(pack(101))).status).toBe(200);
  world.expect(locked).toEqual([]);
}, { weight: 2, server: true });
