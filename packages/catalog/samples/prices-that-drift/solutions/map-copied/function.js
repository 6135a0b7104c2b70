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
const codeShape = /^[a-z]+-\d{1,2}$/i;

function findVoucher(code) {
  const text = code.trim();
  if (!codeShape.test(text)) return undefined;
  return vouchers.find((voucher) => voucher.code === text.toUpperCase());
}

function priceLine(line, voucher) {
  const product = new Map(products).get(line.sku);
  if (product === undefined) throw new Error(`unknown product: ${line.sku}`);
  if (voucher !== undefined && !product.giftCard) {
    product.cents = Math.round((product.cents * (100 - voucher.percent)) / 100);
  }
  return {
    sku: line.sku,
    quantity: line.quantity,
    unit_cents: product.cents,
    cents: product.cents * line.quantity,
  };
}

function shippingFor(grams, goodsCents) {
  if (grams === 0 || goodsCents >= freeShippingFrom) return 0;
  return shippingSteps.find((step) => grams <= step.upToGrams).cents;
}

/**
 * @param {{ lines: { sku: string, quantity: number }[], voucher?: string }} basket
 */
export function quote(basket) {
  const voucher = basket.voucher === undefined ? undefined : findVoucher(basket.voucher);
  const lines = basket.lines.map((line) => priceLine(line, voucher));
  const goods = lines.reduce((sum, line) => sum + line.cents, 0);
  const grams = basket.lines.reduce((sum, line) => sum + products.get(line.sku).grams * line.quantity, 0);
  const shipping = shippingFor(grams, goods);
  return {
    lines,
    voucher: basket.voucher === undefined ? null : voucher === undefined ? "refused" : "accepted",
    goods_cents: goods,
    shipping_cents: shipping,
    total_cents: goods + shipping,
  };
}
