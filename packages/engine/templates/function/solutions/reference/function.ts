type Line = { price: number; quantity: number; discount: number };

export function total(lines: Line[]): number {
  let sum = 0;
  for (const { price, quantity, discount } of lines) {
    sum += Math.round((price * quantity * (100 - discount)) / 100);
  }
  return sum;
}
