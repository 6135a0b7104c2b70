export function total(lines: { price: number; quantity: number; discount: number }[]): number {
  let sum = 0;
  for (const line of lines) sum += Math.floor((line.price * line.quantity * (100 - line.discount)) / 100);
  return sum;
}
