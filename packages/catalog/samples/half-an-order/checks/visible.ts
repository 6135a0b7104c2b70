type World = Parameters<Parameters<typeof check>[2]>[0];
type Placed = { id: number; total_cents: number };

const line = (product_id: number, quantity: number) => ({ product_id, quantity });
const order = (customer_id: number, lines: ReturnType<typeof line>[], voucher?: string) => ({
  method: "POST", path: "/orders", body: { customer_id, lines, ...(voucher === undefined ? {} : { voucher }) },
});

/** Everything that an order may touch. */
const stored = async ({ sql }: World) => ({
  orders: await sql("select id, customer_id, total_cents from orders order by id"),
  lines: await sql("select order_id, line_number, product_id, quantity, unit_cents from order_line order by order_id, line_number"),
  stock: (await sql<{ stock: number }>("select stock from product order by id")).map((product) => product.stock),
  vouchers: await sql("select code, used_by from voucher order by code"),
  outbox: await sql("select order_id from outbox order by order_id"),
});

async function refuses(world: World, request: ReturnType<typeof order>, status: number): Promise<void> {
  const before = await stored(world);
  const answer = await world.http(request);
  world.expect(await stored(world)).toEqual(before);
  world.expect(answer.status).toBe(status);
}


check("placed", "An order is stored with its lines, its voucher and its mail, and leaves the stock", async (world) => {
  const { http, expect } = world;
  const answer = await http<Placed>(order(1, [line(11, 2), line(12, 3)], "SPRING"));
  expect(answer.status).toBe(201);
  expect(answer.body.total_cents).toBe(2 * 3900 + 3 * 850 - 500);
  const { id } = answer.body;
  const now = await stored(world);
  expect(now.orders).toEqual([{ id: 900, customer_id: 2, total_cents: 2900 }, { id, customer_id: 1, total_cents: 9850 }]);
  expect(now.lines.slice(1)).toEqual([
    { order_id: id, line_number: 1, product_id: 11, quantity: 2, unit_cents: 3900 },
    { order_id: id, line_number: 2, product_id: 12, quantity: 3, unit_cents: 850 },
  ]);
  expect(now.stock).toEqual([3, 0, 8, 1]);
  expect(now.vouchers).toEqual([{ code: "GIFT", used_by: null }, { code: "SPRING", used_by: id }, { code: "THANKS", used_by: 900 }]);
  expect(now.outbox).toEqual([{ order_id: 900 }, { order_id: id }]);
});

check("being-counted", "While a product is being counted an order with it is answered with 503 and leaves nothing", async (world) => {
  await refuses(world, order(1, [line(11, 1), line(13, 1)], "SPRING"), 503);
}, { weight: 2 });

check("unknown", "An order with an unknown customer, product or voucher leaves nothing", async (world) => {
  await refuses(world, order(77, [line(11, 1)]), 422);
  await refuses(world, order(1, [line(11, 1), line(77, 1)]), 422);
  await refuses(world, order(1, [line(11, 1)], "AUTUMN"), 422);
});
