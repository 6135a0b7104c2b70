// No big integers: amounts are multiplied and divided digit by digit, as on paper, so that nothing gets too large.
function divide(amount, weight, by) {
  let quotient = 0;
  let rest = 0;
  for (const digit of String(amount)) {
    const value = rest * 10 + Number(digit) * weight;
    rest = value % by;
    quotient = quotient * 10 + (value - rest) / by;
  }
  return [quotient, rest];
}

function sum(numbers) {
  let all = 0;
  for (const number of numbers) all += number;
  return all;
}

export function split(total, weights) {
  const sign = Math.sign(total);
  if (weights.length === 0 && total) throw new Error("nobody");
  const counted = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
  const all = sum(counted);
  const cents = [];
  const lost = [];
  for (const weight of counted) {
    const [whole, rest] = divide(Math.abs(total), weight, all);
    cents.push(whole);
    lost.push(rest);
  }
  for (let left = Math.abs(total) - sum(cents); left > 0; left -= 1) {
    const index = lost.indexOf(Math.max(...lost));
    cents[index] += 1;
    lost[index] = -1;
  }
  return cents.map((value) => (value === 0 ? 0 : sign * value));
}

export function settle(order) {
  const lines = order.lines.map(({ sku, quantity, unit_cents }) => ({ sku, goods_cents: quantity * unit_cents }));
  const goods = lines.map((line) => line.goods_cents);
  const discount = sum(goods) < order.discount_cents ? sum(goods) : order.discount_cents;
  split(discount, goods).forEach((cents, index) => (lines[index].discount_cents = cents));
  split(order.shipping_cents, lines.map((line) => line.goods_cents - line.discount_cents)).forEach((cents, index) => {
    const line = lines[index];
    line.shipping_cents = cents;
    line.total_cents = line.goods_cents - line.discount_cents + cents;
  });
  return { lines, total_cents: sum(lines.map((line) => line.total_cents)) };
}

export function refund(paid, quantity, returned, returning) {
  for (const [pieces, least] of [[quantity, 1], [returned, 0], [returning, 1]]) {
    if (!Number.isInteger(pieces) || pieces < least) throw new RangeError(`not a number of pieces: ${pieces}`);
  }
  const left = quantity - returned - returning;
  if (left < 0) throw new RangeError("more than were bought");
  return divide(paid, returned + returning, quantity)[0] - divide(paid, returned, quantity)[0];
}
