const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);

/** Shares an amount among lines in proportion to their weights: the method of the largest remainders. */
export function split(total, weights) {
  if (total < 0) return split(-total, weights).map((cents) => -cents);
  const all = sum(weights);
  if (weights.length === 0) {
    if (total !== 0) throw new Error("there is nobody to share it among");
    return [];
  }
  if (all === 0) return split(total, weights.map(() => 1));

  // Products of two amounts are beyond what a number holds exactly.
  const parts = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight);
    return { index, cents: Number(product / BigInt(all)), lost: Number(product % BigInt(all)) };
  });
  const left = total - sum(parts.map((part) => part.cents));
  for (const part of parts.toSorted((a, b) => b.lost - a.lost).slice(0, left)) part.cents += 1;
  return parts.map((part) => part.cents);
}

/** What was paid for each line of an order. */
export function settle({ lines, discount_cents, shipping_cents }) {
  const goods = lines.map((line) => line.quantity * line.unit_cents);
  const discounts = split(discount_cents, goods);
  const reduced = goods.map((cents, index) => cents - discounts[index]);
  const shippings = split(shipping_cents, reduced);
  const totals = reduced.map((cents, index) => cents + shippings[index]);
  return {
    lines: lines.map(({ sku }, index) => ({
      sku,
      goods_cents: goods[index],
      discount_cents: discounts[index],
      shipping_cents: shippings[index],
      total_cents: totals[index],
    })),
    total_cents: sum(totals),
  };
}

/** What is paid back when more pieces of a line come back. */
export function refund(paid_cents, quantity, returned, returning) {
  const whole = [quantity, returned, returning].every(Number.isInteger);
  if (!whole || returned < 0 || returning < 1 || returned + returning > quantity) {
    throw new Error("so many pieces can't come back");
  }
  const after = (pieces) => (BigInt(paid_cents) * BigInt(pieces)) / BigInt(quantity);
  return Number(after(returned + returning) - after(returned));
}
