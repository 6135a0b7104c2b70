type Settled = { lines: Record<string, unknown>[]; total_cents: number };
type World = Parameters<Parameters<typeof check>[2]>[0];

const split = async ({ call }: World, total: number, weights: number[]) => call<number[]>("split", total, weights);
const refund = async ({ call }: World, ...numbers: number[]) => call<number>("refund", ...numbers);
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** Whether a call throws. */
async function throws({ call }: World, name: string, ...args: (number | null | number[])[]): Promise<boolean> {
  try {
    await call(name, ...args);
    return false;
  } catch {
    return true;
  }
}


check("even", "What can be shared evenly is", async (world) => {
  world.expect(await split(world, 600, [1, 2, 3])).toEqual([100, 200, 300]);
  world.expect(await split(world, 0, [5, 5])).toEqual([0, 0]);
  world.expect(await split(world, 250, [4900])).toEqual([250]);
});

check("thirds", "Three equal lines share 10.00 to the cent", async (world) => {
  world.expect(await split(world, 1000, [1, 1, 1])).toEqual([334, 333, 333]);
  world.expect(await split(world, 2000, [1, 1, 1])).toEqual([667, 667, 666]);
});

check("an-order", "An order's lines add up to its total", async ({ call, expect }) => {
  expect(await call<Settled>("settle", {
    lines: [{ sku: "mug", quantity: 3, unit_cents: 333 }, { sku: "teapot", quantity: 1, unit_cents: 1001 }], discount_cents: 101, shipping_cents: 490,
  })).toEqual({
    lines: [
      { sku: "mug", goods_cents: 999, discount_cents: 50, shipping_cents: 245, total_cents: 1194 },
      { sku: "teapot", goods_cents: 1001, discount_cents: 51, shipping_cents: 245, total_cents: 1195 },
    ],
    total_cents: 2389,
  });
});

check("one-by-one", "Pieces that come back one by one bring all that was paid", async (world) => {
  world.expect([await refund(world, 1000, 3, 0, 1), await refund(world, 1000, 3, 1, 1), await refund(world, 1000, 3, 2, 1)]).toEqual([333, 333, 334]);
  world.expect([await refund(world, 1000, 3, 0, 2), await refund(world, 1000, 3, 2, 1)]).toEqual([666, 334]);
}, { weight: 2 });
