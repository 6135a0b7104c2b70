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


check("largest-fractions", "The cents that are left go to the largest fractions, the first ones among equals", async (world) => {
  world.expect(await split(world, 100, [1, 2, 4])).toEqual([14, 29, 57]);
  world.expect(await split(world, 10, [3, 3, 1])).toEqual([4, 4, 2]);
  world.expect(await split(world, 5, [10, 20, 30, 40])).toEqual([1, 1, 1, 2]);
  world.expect(await split(world, 2, [1, 1, 1, 1])).toEqual([1, 1, 0, 0]);
  world.expect(await split(world, 101, [2, 1, 1, 2])).toEqual([34, 17, 17, 33]);
  world.expect(await split(world, 7, [1, 5, 1])).toEqual([1, 5, 1]);
  world.expect(await split(world, 1, [1, 3, 2])).toEqual([0, 1, 0]);
  world.expect(await split(world, 1, [2, 1, 2])).toEqual([1, 0, 0]);
}, { weight: 2 });

check("adds-up", "The shares add up, and none is a whole cent away from its exact share", async (world) => {
  for (let n = 1; n <= 60; n += 1) {
    const weights = Array.from({ length: 1 + n % 7 }, (_, index) => (n * 7919 + index * 104729) % 997);
    const total = n * 613 % 2003;
    const shares = await split(world, total, weights);
    world.expect(sum(shares)).toBe(total);
    for (const [index, cents] of shares.entries()) {
      world.expect(Math.abs(cents - total * weights[index] / sum(weights))).toBeLessThan(1);
    }
  }
}, { weight: 2 });

check("free-lines", "A line of weight 0 gets nothing, unless all of them are free", async (world) => {
  world.expect(await split(world, 100, [0, 3, 0, 3])).toEqual([0, 50, 0, 50]);
  world.expect(await split(world, 5, [0, 1, 1, 0])).toEqual([0, 3, 2, 0]);
  world.expect(await split(world, 490, [0, 0, 0])).toEqual([164, 163, 163]);
  world.expect(await split(world, -1, [0, 0])).toEqual([-1, 0]);
  world.expect(await split(world, 0, [0])).toEqual([0]);
});

check("negative", "A negative amount is shared as the positive one, with the signs turned", async (world) => {
  world.expect(await split(world, -1000, [1, 1, 1])).toEqual([-334, -333, -333]);
  world.expect(await split(world, -100, [1, 2, 4])).toEqual([-14, -29, -57]);
  world.expect(await split(world, -600, [1, 2, 3])).toEqual([-100, -200, -300]);
});

check("no-lines", "Among nobody only nothing can be shared", async (world) => {
  world.expect(await split(world, 0, [])).toEqual([]);
  world.expect(await throws(world, "split", 1, [])).toBe(true);
  world.expect(await throws(world, "split", -1, [])).toBe(true);
});

check("large-amounts", "Large amounts are shared to the cent", async (world) => {
  const large = 10_000_000_000_000;
  world.expect(await split(world, large, [large, large, large])).toEqual([3333333333334, 3333333333333, 3333333333333]);
  world.expect(await split(world, large - 1, [large - 1, 1])).toEqual([9999999999998, 1]);
  world.expect(await split(world, 9999999999997, [9999999999991, 9999999999973, 1])).toEqual([5000000000003, 4999999999994, 0]);
  world.expect(await split(world, 9999996887832, [9999999994862, 7777777782100, 393001179])).toEqual([5624873901532, 4374901928093, 221058207]);
  world.expect(await split(world, 9999992524463, [9999999987699, 7777777788161, 944002832])).toEqual([5624697116385, 4374764435077, 530973001]);
  world.expect(await refund(world, large, 7, 0, 3)).toBe(4285714285714);
  world.expect(await refund(world, large - 1, 9_999_991, 9_999_990, 1)).toBe(1000001);
});

check("shipping-after-discount", "Shipping goes by what the lines cost after the discount", async ({ call, expect }) => {
  const { lines, total_cents } = await call<Settled>("settle", {
    lines: [{ sku: "a", quantity: 1, unit_cents: 100 }, { sku: "b", quantity: 1, unit_cents: 5 }, { sku: "c", quantity: 1, unit_cents: 5 }], discount_cents: 27, shipping_cents: 100,
  });
  expect(lines.map((line) => line.discount_cents)).toEqual([25, 1, 1]);
  expect(lines.map((line) => line.shipping_cents)).toEqual([90, 5, 5]);
  expect(total_cents).toBe(183);
  const other = await call<Settled>("settle", {
    lines: [{ sku: "a", quantity: 1, unit_cents: 1 }, { sku: "b", quantity: 1, unit_cents: 2 }], discount_cents: 1, shipping_cents: 3,
  });
  expect(other.lines.map((line) => [line.discount_cents, line.shipping_cents, line.total_cents])).toEqual([[0, 2, 3], [1, 1, 2]]);
});

check("discount-larger-than-the-goods", "A discount is never more than the goods", async ({ call, expect }) => {
  expect(await call<Settled>("settle", {
    lines: [{ sku: "a", quantity: 2, unit_cents: 100 }, { sku: "b", quantity: 1, unit_cents: 300 }], discount_cents: 900, shipping_cents: 391,
  })).toEqual({
    lines: [
      { sku: "a", goods_cents: 200, discount_cents: 200, shipping_cents: 196, total_cents: 196 },
      { sku: "b", goods_cents: 300, discount_cents: 300, shipping_cents: 195, total_cents: 195 },
    ],
    total_cents: 391,
  });
});

check("many-orders", "Whatever is ordered, the lines add up to goods less discount plus shipping", async ({ call, expect }) => {
  for (let n = 1; n <= 40; n += 1) {
    const lines = Array.from({ length: 1 + n % 5 }, (_, index) => ({ sku: `s${index}`, quantity: 1 + (n + index) % 4, unit_cents: (n * 911 + index * 373) % 1500 }));
    const goods = sum(lines.map((line) => line.quantity * line.unit_cents));
    const discount_cents = n * 89 % (goods + 1);
    const shipping_cents = n * 57 % 700;
    const settled = await call<Settled>("settle", { lines, discount_cents, shipping_cents });
    expect(settled.total_cents).toBe(goods - discount_cents + shipping_cents);
    expect(sum(settled.lines.map((line) => Number(line.total_cents)))).toBe(settled.total_cents);
    expect(sum(settled.lines.map((line) => Number(line.discount_cents)))).toBe(discount_cents);
    expect(settled.lines.map((line) => line.sku)).toEqual(lines.map((line) => line.sku));
  }
});

check("in-portions", "In whatever portions pieces come back, the sum is what was paid", async (world) => {
  for (const portions of [[1, 1, 1, 1, 1, 1, 1], [3, 4], [4, 3], [7], [2, 2, 2, 1], [6, 1]]) {
    for (const paid of [0, 1, 6, 7, 999, 1000]) {
      let returned = 0;
      let got = 0;
      for (const portion of portions) {
        got += await refund(world, paid, 7, returned, portion);
        returned += portion;
        world.expect(got).toBe(Math.floor(paid * returned / 7));
      }
    }
  }
});

check("more-than-were-bought", "More pieces than were bought, none, or parts of pieces cannot come back", async (world) => {
  for (const numbers of [[1000, 3, 3, 1], [1000, 3, 0, 4], [1000, 3, 2, 2], [1000, 3, 0, 0], [1000, 3, 1, -1], [1000, 3, -1, 1], [1000, 3, -1, 2], [1000, 0, 0, 1], [1000, 3, 0, 1.5], [1000, 3, 0.5, 1], [1000, 2.5, 0, 1], [1000, -3, -5, 1]]) {
    world.expect(await throws(world, "refund", ...numbers)).toBe(true);
  }
  world.expect(await refund(world, 1000, 3, 0, 3)).toBe(1000);
  world.expect(await refund(world, 1000, 1, 0, 1)).toBe(1000);
});
