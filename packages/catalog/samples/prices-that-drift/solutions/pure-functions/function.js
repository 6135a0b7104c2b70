// What a basket costs. The shop's pages, its app and the checkout all ask here.

const products = new Map([
  ["mug", { cents: 1250, grams: 350, giftCard: false }],
  ["teapot", { cents: 3900, grams: 900, giftCard: false }],
  ["towel", { cents: 850, grams: 150, giftCard: false }],
  ["flour-5kg", { cents: 990, grams: 5000, giftCard: false }],
  ["gift-card", { cents: 2500, grams: 0, giftCard: true }],
]);

const vouchers = [
  { code: "SPRING-10", percent: 10 },
  { code: "WELCOME-15", percent: 15 },
];

const shippingSteps = [
  { upToGrams: 500, cents: 390 },
  { upToGrams: 2000, cents: 590 },
  { upToGrams: 10000, cents: 1290 },
  { upToGrams: Infinity, cents: 2490 },
];

const freeShippingFrom = 5000;

/** The voucher's per cent; 0 for a code that is none. */
function percentOf(code) {
  const wanted = code.trim().toUpperCase();
  for (const voucher of vouchers) {
    if (voucher.code === wanted) return voucher.percent;
  }
  return 0;
}

function unitPrice({ cents, giftCard }, percent) {
  if (giftCard) return cents;
  return Math.floor((cents * (100 - percent) + 50) / 100);
}

function shippingFor(grams, goodsCents) {
  if (grams === 0) return 0;
  if (goodsCents >= freeShippingFrom) return 0;
  let index = 0;
  while (grams > shippingSteps[index].upToGrams) index += 1;
  return shippingSteps[index].cents;
}

/**
 * @param {{ lines: { sku: string, quantity: number }[], voucher?: string }} basket
 */
export function quote(basket) {
  const given = basket.voucher !== undefined;
  const percent = given ? percentOf(basket.voucher) : 0;
  let goods = 0;
  let grams = 0;
  const lines = [];
  for (const { sku, quantity } of basket.lines) {
    if (!products.has(sku)) throw new Error(`there is no product "${sku}"`);
    const product = products.get(sku);
    const unit = unitPrice(product, percent);
    lines.push({ sku, quantity, unit_cents: unit, cents: unit * quantity });
    goods += unit * quantity;
    grams += product.grams * quantity;
  }
  const shipping = shippingFor(grams, goods);
  let voucher = null;
  if (given) voucher = percent > 0 ? "accepted" : "refused";
  return { lines, voucher, goods_cents: goods, shipping_cents: shipping, total_cents: goods + shipping };
}
