type Quote = { lines: unknown[]; voucher: string | null; goods_cents: number; shipping_cents: number; total_cents: number };

const basket = (sku: string, quantity = 1, voucher?: string) => ({
  lines: [{ sku, quantity }],
  ...(voucher === undefined ? {} : { voucher }),
});

check("prices-stay", "A voucher lowers the price of its own basket and of no other", async ({ call, expect }) => {
  for (let time = 1; time <= 3; time += 1) {
    const reduced = await call<Quote>("quote", basket("teapot", 1, "SPRING-10"));
    expect(reduced.goods_cents).toBe(3510);
    const plain = await call<Quote>("quote", basket("teapot"));
    expect(plain.goods_cents).toBe(3900);
  }
}, { weight: 2 });

check("shipping-stays", "A heavy basket does not make the next ones dearer to ship", async ({ call, expect }) => {
  const shipping = async (sku: string, quantity: number) => (await call<Quote>("quote", basket(sku, quantity))).shipping_cents;
  expect(await shipping("towel", 1)).toBe(390);
  expect(await shipping("flour-5kg", 3)).toBe(2490);
  expect(await shipping("towel", 1)).toBe(390);
  expect(await shipping("teapot", 1)).toBe(590);
  expect(await shipping("flour-5kg", 1)).toBe(1290);
  expect(await shipping("mug", 1)).toBe(390);
}, { weight: 2 });

check("voucher-as-typed", "A voucher is found in any case and with spaces around it, every time", async ({ call, expect }) => {
  for (const voucher of ["welcome-15", " WELCOME-15 ", "Welcome-15", "welcome-15", "SPRING-10", "spring-10"]) {
    const quote = await call<Quote>("quote", basket("gift-card", 1, voucher));
    expect(quote.voucher).toBe("accepted");
  }
}, { weight: 2 });

check("one-product-on-two-lines", "A product on two lines is reduced once on each", async ({ call, expect }) => {
  const quote = await call<Quote>("quote", { lines: [{ sku: "mug", quantity: 1 }, { sku: "mug", quantity: 2 }], voucher: "SPRING-10" });
  expect(quote.lines).toEqual([
    { sku: "mug", quantity: 1, unit_cents: 1125, cents: 1125 },
    { sku: "mug", quantity: 2, unit_cents: 1125, cents: 2250 },
  ]);
  expect(quote.total_cents).toBe(1125 + 2250 + 590);
});

check("rounded-by-the-piece", "A voucher is rounded for each piece, and half a cent goes up", async ({ call, expect }) => {
  const quote = await call<Quote>("quote", basket("mug", 3, "WELCOME-15"));
  expect(quote.lines).toEqual([{ sku: "mug", quantity: 3, unit_cents: 1063, cents: 3189 }]);
  const towels = await call<Quote>("quote", basket("towel", 4, "WELCOME-15"));
  expect(towels.goods_cents).toBe(4 * 723);
});

check("every-product", "Each product has its price, without a voucher and with one", async ({ call, expect }) => {
  for (const [sku, full, reduced] of [["mug", 1250, 1125], ["teapot", 3900, 3510], ["towel", 850, 765], ["flour-5kg", 990, 891], ["gift-card", 2500, 2500]] as const) {
    const plain = await call<Quote>("quote", basket(sku));
    expect(plain.goods_cents).toBe(full);
    expect(plain.voucher).toBeNull();
    const cheaper = await call<Quote>("quote", basket(sku, 1, "SPRING-10"));
    expect(cheaper.goods_cents).toBe(reduced);
    expect(cheaper.voucher).toBe("accepted");
  }
});

check("gift-cards", "Gift cards keep their price and are sent for nothing", async ({ call, expect }) => {
  const alone = await call<Quote>("quote", basket("gift-card", 1, "SPRING-10"));
  expect(alone.goods_cents).toBe(2500);
  expect(alone.shipping_cents).toBe(0);
  const mixed = await call<Quote>("quote", { lines: [{ sku: "gift-card", quantity: 1 }, { sku: "towel", quantity: 1 }], voucher: "SPRING-10" });
  expect(mixed.goods_cents).toBe(2500 + 765);
  expect(mixed.shipping_cents).toBe(390);
});

check("free-shipping", "Shipping is free from 50.00 after the voucher, and not before", async ({ call, expect }) => {
  const mugs = await call<Quote>("quote", basket("mug", 4));
  expect(mugs.goods_cents).toBe(5000);
  expect(mugs.shipping_cents).toBe(0);
  const reduced = await call<Quote>("quote", basket("mug", 4, "SPRING-10"));
  expect(reduced.shipping_cents).toBe(590);
});

check("edges-of-the-steps", "A basket on the edge of a step of shipping pays the lower one", async ({ call, expect }) => {
  const lines = (...pairs: [string, number][]) => ({ lines: pairs.map(([sku, quantity]) => ({ sku, quantity })) });
  const shipping = async (wanted: ReturnType<typeof lines>) => (await call<Quote>("quote", wanted)).shipping_cents;
  expect(await shipping(lines(["mug", 1], ["towel", 1]))).toBe(390); // 500 g
  expect(await shipping(lines(["mug", 2]))).toBe(590);
  expect(await shipping(lines(["flour-5kg", 2]))).toBe(1290); // 10 kg
  expect(await shipping(lines(["flour-5kg", 2], ["towel", 1]))).toBe(2490);
});

check("after-an-error", "A basket that could not be priced leaves nothing behind", async ({ call, expect }) => {
  const lines = [{ sku: "mug", quantity: 1 }, { sku: "top-hat", quantity: 1 }];
  let message = "";
  try {
    await call<Quote>("quote", { lines, voucher: "SPRING-10" });
  } catch (error) {
    message = String((error as Error).message);
  }
  expect(message).toContain("top-hat");
  const mug = await call<Quote>("quote", basket("mug"));
  expect(mug.goods_cents).toBe(1250);
  expect((await call<Quote>("quote", basket("mug", 1, "SPRING-10"))).goods_cents).toBe(1125);
});

check("as-after-a-start", "Whatever was asked for before, a quote is the one after a fresh start", async ({ call, restart, expect }) => {
  const baskets = [
    basket("flour-5kg", 4), basket("mug", 1, "SPRING-10"), basket("mug"), basket("towel", 1, "welcome-15"), basket("teapot", 1, "nothing"),
    basket("towel", 1, "WELCOME-15"), basket("flour-5kg", 1, "SPRING-10"), basket("gift-card", 1), basket("teapot"), basket("flour-5kg"),
  ];
  const fresh: Quote[] = [];
  for (const one of baskets) {
    await restart();
    fresh.push(await call<Quote>("quote", one));
  }
  for (const order of [baskets, baskets.toReversed(), [...baskets, ...baskets]]) {
    for (const one of order) {
      expect(await call<Quote>("quote", one)).toEqual(fresh[baskets.indexOf(one)]);
    }
  }
});
