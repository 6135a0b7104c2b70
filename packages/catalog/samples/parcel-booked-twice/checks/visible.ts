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


check("booked", "An order gets its label and is packed", async (world) => {
  const { asked } = carrier(world);
  const answer = await world.http(pack(101));
  world.expect(answer.status).toBe(200);
  world.expect(answer.body).toEqual({ label: "LBL-1" });
  world.expect(asked).toHaveLength(1);
  world.expect(asked[0].body).toEqual({ order_id: 101, grams: 900, address: "12 Kiln Lane, Bristol" });
  world.expect(asked[0].key ?? "").toMatch(/./);
  world.expect(await stored(world, 101)).toEqual({ status: "packed", label: "LBL-1" });
});

check("no-answer-at-first", "Where the first answer gets lost, the same booking is asked for again", async (world) => {
  const { asked, bookings, keys } = carrier(world, "lost");
  const answer = await world.http(pack(101));
  world.expect(answer.status).toBe(200);
  world.expect(answer.body).toEqual({ label: "LBL-1" });
  world.expect([asked.length, keys(), bookings()]).toEqual([2, 1, 1]);
}, { weight: 2 });

check("refused", "A refused parcel is not asked for again, and the order stays paid", async (world) => {
  for (const [index, status] of [400, 422, 404, 401].entries()) {
    const { asked } = carrier(world, { status, body: { error: "no" } });
    world.expect((await world.http(pack(index % 2 === 0 ? 101 : 102))).status).toBe(422);
    world.expect(asked).toHaveLength(1);
  }
  world.expect(await stored(world, 101)).toEqual({ status: "paid", label: null });
});
