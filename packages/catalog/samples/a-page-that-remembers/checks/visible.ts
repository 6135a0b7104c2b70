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


check("box", "The box says what the database holds", async (world) => {
  world.expect(await read(world, 1)).toEqual(teapot);
  world.expect(await read(world, 10)).toEqual({ name: "Product 10", price_cents: 1100, reviews: 0, stars: null, also_bought: [], favourite: false });
});

check("price-changes", "Another price shows at once", async (world) => {
  await read(world, 1);
  await world.sql("update product set price_cents = 990 where id = 1");
  world.expect(await read(world, 1)).toEqual({ ...teapot, price_cents: 990 });
});

check("remembered", "What has not changed takes at most two statements and 50 rows", async (world) => {
  const before = await read(world, 1);
  const first = await world.cost();
  world.expect(first.queries).toBeLessThanOrEqual(6);
  world.expect(await read(world, 1)).toEqual(before);
  const then = await world.cost();
  world.expect((then.queries ?? 0) - (first.queries ?? 0)).toBeLessThanOrEqual(2);
  world.expect((then.rows ?? 0) - (first.rows ?? 0)).toBeLessThanOrEqual(50);
}, { weight: 3, server: true });
