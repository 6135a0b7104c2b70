export function total(lines: { price: number; quantity: number; discount: number }[]): number {
  const hundredths = lines.map((line) => BigInt(line.price * line.quantity) * BigInt(100 - line.discount));
  return hundredths.reduce((sum, each) => sum + Number((each + 50n) / 100n), 0);
}
