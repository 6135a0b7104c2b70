import { minorUnits } from "#/ui/money.tsx";

/** A typed amount in minor units; thousands may be set apart. Null when it is no amount. */
export function amountOf(text: string, currency: string): number | null {
  const plain = text.replaceAll(/[\s,_']/gu, "");
  if (!/^\d+(\.\d{1,2})?$/u.test(plain)) return null;
  return Math.round(Number(plain) * minorUnits(currency));
}
