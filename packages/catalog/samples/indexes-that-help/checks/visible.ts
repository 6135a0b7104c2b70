type World = Parameters<Parameters<typeof check>[2]>[0];
type Plan = { "Shared Hit Blocks": number; "Shared Read Blocks": number };

const toPack = (warehouse: string) =>
  `select id, placed_at, total_cents from orders where status = 'open' and warehouse = '${warehouse}' order by placed_at limit 20`;
const caller = (email: string) => `select id, name from customer where lower(email) = lower('${email}')`;
const week = (customer: number, from: string, to: string) =>
  `select id, placed_at, total_cents from orders where customer_id = ${customer} and placed_at >= '${from}' and placed_at < '${to}' order by placed_at desc`;

/** The blocks that a statement reads when the database knows its data. */
async function blocks({ candidate, expect }: World, statement: string): Promise<number> {
  expect((await candidate.sql("analyze")).error).toBeUndefined();
  const { rows } = await candidate.sql<{ "QUERY PLAN": [{ Plan: Plan }] }>(`explain (analyze, buffers, timing off, format json) ${statement}`);
  const plan = rows?.[0]["QUERY PLAN"][0].Plan;
  expect(plan).toBeDefined();
  return (plan?.["Shared Hit Blocks"] ?? 0) + (plan?.["Shared Read Blocks"] ?? 0);
}


check("what-to-pack", "What a warehouse has to pack is found in at most 40 blocks", async (world) => {
  world.expect(await blocks(world, toPack("north"))).toBeLessThanOrEqual(40);
});

check("who-is-calling", "A caller is found in at most 8 blocks", async (world) => {
  world.expect(await blocks(world, caller("Amara@Mail.Example"))).toBeLessThanOrEqual(8);
});

check("weeks", "A week of a customer is found in at most 75 blocks", async (world) => {
  world.expect(await blocks(world, week(1000, "2026-03-02", "2026-03-09"))).toBeLessThanOrEqual(75);
});
