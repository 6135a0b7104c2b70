const total = (numbers) => numbers.reduce((a, b) => a + BigInt(b), 0n);

/** All in big integers; who gets a cent more is decided by a place in a ranking. */
function shares(amount, weights) {
  const all = total(weights);
  const exact = weights.map((weight) => ({ cents: (amount * weight) / all, lost: (amount * weight) % all }));
  const left = amount - total(exact.map(({ cents }) => cents));
  return exact.map(({ cents, lost }, index) => {
    const ahead = exact.filter((other, at) => other.lost > lost || (other.lost === lost && at < index)).length;
    return BigInt(ahead) < left ? cents + 1n : cents;
  });
}

export function split(amount, weights) {
  if (weights.length === 0) {
    if (amount === 0) return [];
    throw new TypeError("no lines");
  }
  const big = total(weights) > 0n ? weights.map(BigInt) : weights.map(() => 1n);
  const positive = shares(BigInt(Math.abs(amount)), big);
  return positive.map((cents) => (amount < 0 ? Number(-cents) : Number(cents)));
}

export function settle({ lines, discount_cents: discount, shipping_cents: shipping }) {
  const rows = lines.map(({ sku, quantity, unit_cents }) => [sku, quantity * unit_cents]);
  const goods = Number(total(rows.map(([, cents]) => cents)));
  const less = split(Math.min(discount, goods), rows.map(([, cents]) => cents));
  const more = split(shipping, rows.map(([, cents], index) => cents - less[index]));
  return {
    lines: rows.map(([sku, cents], index) => ({
      sku, goods_cents: cents, discount_cents: less[index], shipping_cents: more[index], total_cents: cents - less[index] + more[index],
    })),
    total_cents: Math.max(goods - discount, 0) + shipping,
  };
}

export function refund(paid, quantity, returned, returning) {
  const good = Number.isSafeInteger(quantity) && Number.isSafeInteger(returned) && Number.isSafeInteger(returning);
  if (!(good && returned >= 0 && returning > 0 && quantity >= returned + returning)) throw new Error("no");
  const [first, last] = [returned, returned + returning].map((pieces) => (BigInt(paid) * BigInt(pieces)) / BigInt(quantity));
  return Number(last - first);
}
