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


check("not-enough-for-the-last-line", "When the last line can't be had, the first ones stay in stock", async (world) => {
  await refuses(world, order(1, [line(11, 2), line(12, 3), line(14, 2)]), 409);
  await refuses(world, order(1, [line(11, 2), line(12, 4)], "SPRING"), 409);
}, { weight: 2 });

check("voucher-used-before", "A voucher that was used buys nothing, and leaves nothing", async (world) => {
  await refuses(world, order(1, [line(11, 1)], "THANKS"), 422);
  await refuses(world, order(2, [line(11, 1), line(12, 1)], "THANKS"), 422);
}, { weight: 2 });

check("unknown-goes-first", "What is unknown goes before what is out of stock", async (world) => {
  await refuses(world, order(1, [line(14, 2)], "THANKS"), 422);
  await refuses(world, order(1, [line(14, 2), line(77, 1)]), 422);
  await refuses(world, order(77, [line(14, 2)]), 422);
});

check("all-that-is-left", "The last pieces can be bought, and not one more", async (world) => {
  const { http, expect } = world;
  expect((await http(order(1, [line(11, 5), line(14, 1)]))).status).toBe(201);
  expect((await stored(world)).stock).toEqual([0, 3, 8, 0]);
  await refuses(world, order(2, [line(14, 1)]), 409);
});

check("product-on-two-lines", "A product on two lines is counted together", async (world) => {
  const { http, expect } = world;
  await refuses(world, order(1, [line(12, 2), line(11, 1), line(12, 2)]), 409);
  const answer = await http<Placed>(order(1, [line(12, 2), line(11, 1), line(12, 1)]));
  expect(answer.status).toBe(201);
  expect(answer.body.total_cents).toBe(3 * 850 + 3900);
  const now = await stored(world);
  expect(now.stock).toEqual([4, 0, 8, 1]);
  expect(now.lines.slice(1)).toMatchObject([{ line_number: 1, product_id: 12, quantity: 2 }, { line_number: 2, product_id: 11, quantity: 1 }, { line_number: 3, product_id: 12, quantity: 1 }]);
});

check("voucher-larger-than-the-order", "A voucher for more than the order makes it free, not negative", async (world) => {
  const { http, expect } = world;
  const answer = await http<Placed>(order(2, [line(11, 1)], "GIFT"));
  expect(answer.status).toBe(201);
  expect(answer.body.total_cents).toBe(0);
  expect((await stored(world)).orders.at(-1)).toMatchObject({ customer_id: 2, total_cents: 0 });
});

check("after-a-refusal", "What was refused can be ordered when the counting is done", async (world) => {
  const { http, sql, expect } = world;
  await refuses(world, order(1, [line(12, 1), line(13, 2)], "SPRING"), 503);
  await sql("update product set being_counted = false");
  const answer = await http<Placed>(order(1, [line(12, 1), line(13, 2)], "SPRING"));
  expect(answer.status).toBe(201);
  expect(answer.body.total_cents).toBe(850 + 2500 - 500);
  expect((await stored(world)).stock).toEqual([5, 2, 6, 1]);
});

check("prices-of-today", "An order keeps the price of the moment, older ones keep theirs", async (world) => {
  const { http, sql, expect } = world;
  await sql("update product set price_cents = 4100 where id = 11");
  const answer = await http<Placed>(order(1, [line(11, 1)]));
  expect(answer.body.total_cents).toBe(4100);
  expect((await stored(world)).lines).toMatchObject([{ unit_cents: 3900 }, { unit_cents: 4100 }]);
});

check("last-piece-at-once", "Of two who want the last piece at once, one gets it", async (world) => {
  const { together, expect } = world;
  const answers = await together([order(1, [line(14, 1)]), order(2, [line(14, 1)])]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409]);
  const now = await stored(world);
  expect(now.stock).toEqual([5, 3, 8, 0]);
  expect(now.orders).toHaveLength(2);
  expect(now.outbox).toHaveLength(2);
}, { weight: 2 });

check("voucher-at-once", "A voucher that two use at once is good for one order", async (world) => {
  const { together, expect } = world;
  const answers = await together([order(1, [line(11, 1)], "SPRING"), order(2, [line(12, 1)], "SPRING")]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 422]);
  const now = await stored(world);
  expect(now.orders).toHaveLength(2);
  expect(now.stock[0] + now.stock[1]).toBe(7);
}, { weight: 2 });

check("opposite-lines-at-once", "Two orders with the same products in another order both go through", async (world) => {
  const { together, expect } = world;
  const answers = await together([order(1, [line(11, 1), line(12, 1)]), order(2, [line(12, 1), line(11, 1)])]);
  expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
  expect((await stored(world)).stock).toEqual([3, 1, 8, 1]);
}, { weight: 2 });

check("two-customers-at-once", "Orders at the same moment each have their own lines and their own mail", async (world) => {
  const { together, expect } = world;
  const answers = await together([order(1, [line(11, 2)]), order(2, [line(11, 3), line(12, 1)]), order(2, [line(14, 1)])]);
  expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
  const now = await stored(world);
  expect(now.stock).toEqual([0, 2, 8, 0]);
  expect(now.outbox).toHaveLength(4);
  expect(now.lines).toHaveLength(5);
});
