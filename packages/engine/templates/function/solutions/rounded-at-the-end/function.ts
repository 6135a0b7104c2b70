export function total(lines: { price: number; quantity: number; discount: number }[]): number {
  let sum = 0;
  for (const line of lines) sum += line.price * line.quantity * (1 - line.discount / 100);
  return Math.round(sum);
}
