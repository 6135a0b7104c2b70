// Everything that a quote may change is made anew for each quote.
const tables = () => ({
  products: {
    mug: { cents: 1250, grams: 350 },
    teapot: { cents: 3900, grams: 900 },
    towel: { cents: 850, grams: 150 },
    "flour-5kg": { cents: 990, grams: 5000 },
    "gift-card": { cents: 2500, grams: 0, giftCard: true },
  },
  vouchers: { "SPRING-10": 10, "WELCOME-15": 15 },
  steps: [[500, 390], [2000, 590], [10000, 1290], [Infinity, 2490]],
});

export function quote({ lines, voucher }) {
  const { products, vouchers, steps } = tables();
  const code = voucher?.trim().toUpperCase();
  const percent = Object.hasOwn(vouchers, code ?? "") ? vouchers[code] : 0;

  if (percent > 0) {
    for (const product of Object.values(products)) {
      if (!product.giftCard) product.cents = Math.round(product.cents * (100 - percent) / 100);
    }
  }

  const result = {
    lines: [],
    voucher: voucher === undefined ? null : percent > 0 ? "accepted" : "refused",
    goods_cents: 0,
    shipping_cents: 0,
    total_cents: 0,
  };
  let grams = 0;
  for (const { sku, quantity } of lines) {
    if (!Object.hasOwn(products, sku)) throw new Error(`${sku} is not sold here`);
    const { cents } = products[sku];
    result.lines.push({ sku, quantity, unit_cents: cents, cents: cents * quantity });
    result.goods_cents += cents * quantity;
    grams += products[sku].grams * quantity;
  }
  if (grams > 0 && result.goods_cents < 5000) {
    while (steps[0][0] < grams) steps.shift();
    result.shipping_cents = steps[0][1];
  }
  result.total_cents = result.goods_cents + result.shipping_cents;
  return result;
}
