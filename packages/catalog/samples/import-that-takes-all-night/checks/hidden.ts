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


check("growth-new", "Twice as many rows that the shop doesn't have are at most 2.6 times the work", async (world) => {
  const times = await growth(world, (rows) => [numbers(rows).map((n) => product(name(n), n)), numbers(rows).map((n) => row(name(50000 + n), n))]);
  world.expect(times).toBeLessThanOrEqual(2.6);
}, { weight: 2 });

check("growth-gone", "Twice as many products that are not offered are at most 2.6 times the work", async (world) => {
  const times = await growth(world, (rows) => [numbers(rows).map((n) => product(name(n), n)), []]);
  world.expect(times).toBeLessThanOrEqual(2.6);
}, { weight: 2 });

check("growth-duplicates", "Twice as many SKUs that are there twice are at most 2.6 times the work", async (world) => {
  const times = await growth(world, (rows) => [[], numbers(rows).map((n) => row(name(n % (rows / 2)), n))]);
  world.expect(times).toBeLessThanOrEqual(2.6);
}, { weight: 2 });

check("growth-one-sku", "Twice as many rows of one SKU are at most 2.6 times the work", async (world) => {
  const times = await growth(world, (rows) => [numbers(rows).map((n) => product(name(n), n, false)), numbers(rows).map((n) => row(name(1), n))]);
  world.expect(times).toBeLessThanOrEqual(2.6);
});

check("ten-thousand", "10,000 rows get through", async ({ call, expect }) => {
  const shop = numbers(10000).map((n) => product(name(n), n, n % 3 > 0));
  const supplier = numbers(10000).map((n) => row(name(n + 2500).toLowerCase(), n + 2500));
  const plan = await call<Plan>("plan", shop, supplier);
  expect(plan.add).toHaveLength(2500);
  expect(plan.remove).toHaveLength(1666);
  expect(plan.revive).toHaveLength(2500);
  expect(plan.change).toEqual([]);
}, { weight: 2 });

check("numbers-for-skus", "SKUs that are numbers keep the order of their list", async ({ call, expect }) => {
  const supplier = [row("1042", 1), row("7", 2), row("B-7", 3), row("300", 4), row("1042", 5), row("7", 6)];
  const plan = await call<Plan>("plan", [], supplier);
  expect(plan.add).toEqual([{ sku: "1042", cents: 5 }, { sku: "7", cents: 6 }, { sku: "B-7", cents: 3 }, { sku: "300", cents: 4 }]);
  expect(plan.duplicates).toEqual(["1042", "7"]);
});

check("odd-skus", "Any text can be a SKU", async ({ call, expect }) => {
  const odd = ["__PROTO__", "CONSTRUCTOR", "", "TO STRING", "ÉCLAIR", "杯子"];
  const plan = await call<Plan>("plan", odd.map((sku) => product(sku, 1)), ["__proto__", "éclair", "  ", "other"].map((sku) => row(sku, 2)));
  expect(plan).toEqual({
    add: [{ sku: "OTHER", cents: 2 }],
    change: ["__PROTO__", "", "ÉCLAIR"].map((sku) => ({ sku, from: 1, to: 2 })),
    revive: [],
    remove: ["CONSTRUCTOR", "TO STRING", "杯子"],
    duplicates: [],
  });
});

check("last-row-counts", "Of a SKU on several rows the last price counts, for every list", async ({ call, expect }) => {
  const shop = [product("A", 100), product("B", 100), product("C", 100, false)];
  const supplier = [row("a", 50), row("b", 90), row("c", 10), row("d", 1), row("A", 100), row("B", 80), row("C", 20), row("D", 2), row("d", 3)];
  expect(await call<Plan>("plan", shop, supplier)).toEqual({
    add: [{ sku: "D", cents: 3 }],
    change: [{ sku: "B", from: 100, to: 80 }],
    revive: [{ sku: "C", cents: 20 }],
    remove: [],
    duplicates: ["A", "B", "C", "D"],
  });
});

check("order-of-first", "What is added stands where its SKU comes first, a duplicate where it comes second", async ({ call, expect }) => {
  const supplier = ["m", "z", "a", "a", "q", "z", "m", "a", "m"].map((sku, n) => row(sku, n));
  const plan = await call<Plan>("plan", [], supplier);
  expect(plan.add).toEqual([{ sku: "M", cents: 8 }, { sku: "Z", cents: 5 }, { sku: "A", cents: 7 }, { sku: "Q", cents: 4 }]);
  expect(plan.duplicates).toEqual(["A", "Z", "M"]);
});

check("order-of-the-shop", "Changes, revivals and removals keep the order of the shop's list", async ({ call, expect }) => {
  const shop = [product("Z", 1), product("Y", 1, false), product("10", 1), product("M", 1, false), product("X", 1), product("9", 1), product("B", 1), product("A", 1, false), product("N", 1, false)];
  const plan = await call<Plan>("plan", shop, ["a", "b", "9", "y", "z", "n"].map((sku) => row(sku, 2)));
  expect(plan).toEqual({
    add: [],
    change: ["Z", "9", "B"].map((sku) => ({ sku, from: 1, to: 2 })),
    revive: ["Y", "A", "N"].map((sku) => ({ sku, cents: 2 })),
    remove: ["10", "X"],
    duplicates: [],
  });
});

check("as-typed", "Spaces and letters of either case make no other SKU", async ({ call, expect }) => {
  const plan = await call<Plan>("plan", [product("MUG", 5)], [row(" mug", 5), row("Mug ", 5), row("m ug", 5)]);
  expect(plan).toEqual({ add: [{ sku: "M UG", cents: 5 }], change: [], revive: [], remove: [], duplicates: ["MUG"] });
});

check("free-of-charge", "A price of nothing is a price", async ({ call, expect }) => {
  const shop = [product("SAMPLE", 100), product("FLYER", 0), product("BAG", 30, false)];
  const plan = await call<Plan>("plan", shop, ["sample", "flyer", "bag", "pen"].map((sku) => row(sku, 0)));
  expect(plan).toEqual({
    add: [{ sku: "PEN", cents: 0 }],
    change: [{ sku: "SAMPLE", from: 100, to: 0 }],
    revive: [{ sku: "BAG", cents: 0 }],
    remove: [],
    duplicates: [],
  });
});

check("empty-lists", "An empty shop and an empty list are fine", async ({ call, expect }) => {
  const nothing = { add: [], change: [], revive: [], remove: [], duplicates: [] };
  expect(await call<Plan>("plan", [], [])).toEqual(nothing);
  expect(await call<Plan>("plan", [product("A", 1), product("B", 1, false)], [])).toEqual({ ...nothing, remove: ["A"] });
  expect(await call<Plan>("plan", [], [row("a", 1)])).toEqual({ ...nothing, add: [{ sku: "A", cents: 1 }] });
});

check("evening-after-evening", "A plan doesn't depend on the lists of the evening before", async ({ call, expect }) => {
  await call<Plan>("plan", [product("A", 1)], [row("a", 2), row("b", 1)]);
  expect(await call<Plan>("plan", [product("A", 1)], [row("c", 1)])).toEqual({
    add: [{ sku: "C", cents: 1 }], change: [], revive: [], remove: ["A"], duplicates: [],
  });
});
