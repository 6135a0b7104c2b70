type World = Parameters<Parameters<typeof check>[2]>[0];

const box = (id: number, options: { lang?: string | undefined; as?: string } = {}) => ({
  path: `/products/${id}/box${options.lang === undefined ? "" : `?lang=${options.lang}`}`,
  ...(options.as === undefined ? {} : { headers: { authorization: `Bearer t-${options.as}` } }),
});

async function read({ http, expect }: World, ...which: Parameters<typeof box>): Promise<Record<string, unknown>> {
  const answer = await http<Record<string, unknown>>(box(...which));
  expect(answer.status).toBe(200);
  return answer.body;
}

const teapot = { name: "Teapot", price_cents: 1010, reviews: 300, stars: 3, also_bought: [3, 2, 4], favourite: false };


check("changes-show", "Whatever changes about a product shows at once", async (world) => {
  const changes: [statement: string, fields: Record<string, unknown>][] = [
    ["update product set price_cents = 2000 where id = 1", { price_cents: 2000 }],
    ["update product_name set name = 'Big teapot' where product_id = 1 and lang = 'en'", { name: "Big teapot" }],
    ["insert into review (id, product_id, stars) select 20000 + n, 1, 5 from generate_series(1, 100) as n", { reviews: 400, stars: 3.5 }],
    ["update review set stars = 1 where id > 20000", { stars: 2.5 }],
    ["delete from review where product_id = 1", { reviews: 0, stars: null }],
    ["insert into order_line (order_id, product_id) select n, 10 from generate_series(1, 100) as n", { also_bought: [10, 3, 2] }],
    ["delete from order_line where product_id = 3", { also_bought: [10, 2, 4] }],
    ["update product set price_cents = 1010 where id = 1", { price_cents: 1010 }],
  ];
  let wanted: Record<string, unknown> = teapot;
  world.expect(await read(world, 1)).toEqual(wanted);
  for (const [statement, fields] of changes) {
    await world.sql(statement);
    wanted = { ...wanted, ...fields };
    world.expect(await read(world, 1)).toEqual(wanted);
    world.expect(await read(world, 1)).toEqual(wanted);
  }
}, { weight: 3 });

check("languages", "Each reader gets the name in the own language", async (world) => {
  for (let time = 1; time <= 2; time += 1) {
    for (const [lang, name] of [["de", "Teekanne"], ["en", "Teapot"], ["pt", "Bule"], ["sv", "Teapot"], [undefined, "Teapot"], ["constructor", "Teapot"]]) {
      world.expect(await read(world, 1, { lang })).toEqual({ ...teapot, name });
    }
  }
  await world.sql("insert into product_name (product_id, lang, name) values (1, 'sv', 'Tekanna')");
  world.expect(await read(world, 1, { lang: "sv" })).toEqual({ ...teapot, name: "Tekanna" });
  await world.sql("delete from product_name where product_id = 1 and lang = 'de'");
  world.expect(await read(world, 1, { lang: "de" })).toEqual(teapot);
}, { weight: 2 });

check("favourites", "The star is everybody's own, and follows at once", async (world) => {
  const star = async (as?: string) => (await read(world, 1, as === undefined ? {} : { as })).favourite;
  world.expect([await star("amara"), await star("jonas"), await star(), await star("amara"), await star("nobody")]).toEqual([true, false, false, true, false]);
  await world.sql("insert into favourite (member_id, product_id) values (2, 1)");
  await world.sql("delete from favourite where member_id = 1");
  world.expect([await star("amara"), await star("jonas"), await star("mei")]).toEqual([false, true, false]);
  await world.sql("delete from session where token = 't-jonas'");
  world.expect(await star("jonas")).toBe(false);
}, { weight: 2 });

check("remembered-for-all", "What one reader has read is remembered for all", async (world) => {
  await read(world, 1, { as: "amara" });
  await read(world, 1, { lang: "de", as: "amara" });
  const first = await world.cost();
  await read(world, 1, { as: "jonas" });
  await read(world, 1, { lang: "de" });
  await read(world, 1);
  const then = await world.cost();
  world.expect((then.queries ?? 0) - (first.queries ?? 0)).toBeLessThanOrEqual(6);
  world.expect((then.rows ?? 0) - (first.rows ?? 0)).toBeLessThanOrEqual(150);
}, { weight: 2, server: true });

check("one-after-the-other", "Several products are remembered side by side, each with its own box", async (world) => {
  const ids = [1, 2, 3, 4, 5, 6, 7, 8];
  const boxes = [];
  for (const id of ids) boxes.push(await read(world, id));
  world.expect(boxes.map((one) => one.name)).toEqual(["Teapot", ...ids.slice(1).map((id) => `Product ${id}`)]);
  const first = await world.cost();
  for (const [index, id] of ids.entries()) world.expect(await read(world, id)).toEqual(boxes[index]);
  const then = await world.cost();
  world.expect((then.queries ?? 0) - (first.queries ?? 0)).toBeLessThanOrEqual(16);
  world.expect((then.rows ?? 0) - (first.rows ?? 0)).toBeLessThanOrEqual(400);
}, { server: true });

check("others-change", "A change of one product does not make the others be read again", async (world) => {
  await read(world, 1);
  await world.sql("update product set price_cents = 5 where id = 10");
  const first = await world.cost();
  world.expect(await read(world, 1)).toEqual(teapot);
  const then = await world.cost();
  world.expect((then.rows ?? 0) - (first.rows ?? 0)).toBeLessThanOrEqual(50);
}, { server: true });

check("remembered-anew", "After a change the new box is remembered", async (world) => {
  await read(world, 1);
  await world.sql("update product set price_cents = 990 where id = 1");
  await read(world, 1);
  const first = await world.cost();
  world.expect(await read(world, 1)).toEqual({ ...teapot, price_cents: 990 });
  const then = await world.cost();
  world.expect((then.queries ?? 0) - (first.queries ?? 0)).toBeLessThanOrEqual(2);
  world.expect((then.rows ?? 0) - (first.rows ?? 0)).toBeLessThanOrEqual(50);
}, { server: true });

check("comes-and-goes", "A product is found as soon as it is there, and not after it is gone", async (world) => {
  world.expect((await world.http(box(77))).status).toBe(404);
  await world.sql("insert into product (id, price_cents) values (77, 500)");
  await world.sql("insert into product_name (product_id, lang, name) values (77, 'en', 'Whisk')");
  world.expect(await read(world, 77)).toMatchObject({ name: "Whisk", price_cents: 500 });
  await world.sql("delete from product where id = 77");
  world.expect((await world.http(box(77))).status).toBe(404);
  await world.sql("insert into product (id, price_cents) values (77, 700)");
  await world.sql("insert into product_name (product_id, lang, name) values (77, 'en', 'Spoon')");
  world.expect(await read(world, 77)).toMatchObject({ name: "Spoon", price_cents: 700, reviews: 0 });
});
