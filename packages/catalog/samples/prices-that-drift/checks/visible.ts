type Quote = { lines: unknown[]; voucher: string | null; goods_cents: number; shipping_cents: number; total_cents: number };

const basket = (sku: string, quantity = 1, voucher?: string) => ({
  lines: [{ sku, quantity }],
  ...(voucher === undefined ? {} : { voucher }),
});

check("first-basket", "The first basket after a start is priced rightly", async ({ call, expect }) => {
  expect(await call<Quote>("quote", basket("towel", 2, "SPRING-10"))).toEqual({
    lines: [{ sku: "towel", quantity: 2, unit_cents: 765, cents: 1530 }],
    voucher: "accepted",
    goods_cents: 1530,
    shipping_cents: 390,
    total_cents: 1920,
  });
});

check("voucher-again", "A voucher that was accepted is accepted again", async ({ call, expect }) => {
  for (let time = 1; time <= 4; time += 1) {
    const quote = await call<Quote>("quote", basket("gift-card", 1, "WELCOME-15"));
    expect(quote.voucher).toBe("accepted");
  }
});

check("bad-vouchers", "Vouchers that do not exist are refused and change no price", async ({ call, expect }) => {
  for (const voucher of ["SPRING-11", "hello", "SPRING-10-10", ""]) {
    const quote = await call<Quote>("quote", basket("mug", 1, voucher));
    expect(quote.voucher).toBe("refused");
    expect(quote.goods_cents).toBe(1250);
  }
});
