type Plan = { add: unknown[]; change: unknown[]; revive: unknown[]; remove: string[]; duplicates: string[] };
type World = Parameters<Parameters<typeof check>[2]>[0];

const product = (sku: string, cents: number, active = true) => ({ sku, cents, active });
const row = (sku: string, cents: number) => ({ sku, cents });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const name = (n: number) => `SKU-${(n * 7919) % 100003}`;

/** The work for lists of so many rows. */
async function work({ call, cost }: World, shop: unknown[], supplier: unknown[]): Promise<number> {
  const before = (await cost()).fuel;
  await call<Plan>("plan", shop as never[], supplier as never[]);
  return (await cost()).fuel - before;
}

/** How many times the work of 1,000 rows that of 2,000 is. */
async function growth(world: World, make: (rows: number) => [shop: unknown[], supplier: unknown[]]): Promise<number> {
  const small = await work(world, ...make(1000));
  const large = await work(world, ...make(2000));
  return large / small;
}


check("an-evening", "A list of every sort of row gives the plan that it always gave", async ({ call, expect }) => {
  const shop = [product("MUG-BLUE", 1250), product("TEAPOT", 3900), product("TOWEL", 850), product("PAN", 6900, false), product("KNIFE", 5400, false), product("BOARD", 4200)];
  const supplier = [row("teapot", 3900), row(" board ", 4100), row("Whisk", 700), row("PAN", 7100), row("whisk", 750), row("Größe 40", 10)];
  expect(await call<Plan>("plan", shop, supplier)).toEqual({
    add: [{ sku: "WHISK", cents: 750 }, { sku: "GRÖSSE 40", cents: 10 }],
    change: [{ sku: "BOARD", from: 4200, to: 4100 }],
    revive: [{ sku: "PAN", cents: 7100 }],
    remove: ["MUG-BLUE", "TOWEL"],
    duplicates: ["WHISK"],
  });
});

check("growth-same", "Twice as many products that are all offered are at most 2.6 times the work", async (world) => {
  const times = await growth(world, (rows) => [numbers(rows).map((n) => product(name(n), n)), numbers(rows).map((n) => row(name(n), n))]);
  world.expect(times).toBeLessThanOrEqual(2.6);
}, { weight: 2 });
