export function total(lines: { price: number; quantity: number; discount: number }[]): number {
  return lines
    .map((line) => Math.round((line.price * line.quantity * (100 - line.discount)) / 100))
    .reduce((sum, each) => sum + each);
}
