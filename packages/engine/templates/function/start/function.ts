type Line = { price: number; quantity: number; discount: number };

export function total(lines: Line[]): number {
  return lines.length;
}
