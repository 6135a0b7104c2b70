/** Shares an amount among lines in proportion to their weights. */
export function split(total, weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => Math.round((total * weight) / sum));
}

/** What was paid for each line of an order. */
export function settle({ lines, discount_cents, shipping_cents }) {
  const goods = lines.map((line) => line.quantity * line.unit_cents);
  const discounts = split(discount_cents, goods);
  const shippings = split(shipping_cents, goods);
  return {
    lines: lines.map(({ sku }, index) => ({
      sku,
      goods_cents: goods[index],
      discount_cents: discounts[index],
      shipping_cents: shippings[index],
      total_cents: goods[index] - discounts[index] + shippings[index],
    })),
    total_cents: goods.reduce((a, b) => a + b, 0) - discount_cents + shipping_cents,
  };
}

/** What is paid back when more pieces of a line come back. */
export function refund(paid_cents, quantity, returned, returning) {
  return Math.round((paid_cents / quantity) * returning);
}
