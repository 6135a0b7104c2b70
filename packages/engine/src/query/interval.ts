const part = /([+-]?\d+) (year|mon|day)s?/g;
const time = /(?:^| )([+-]?)(\d+):(\d\d):(\d\d)(?:\.(\d{1,6}))?$/;
const whole = /^(?:[+-]?\d+ (?:year|mon|day)s?(?: |$))*(?:[+-]?\d+:\d\d:\d\d(?:\.\d{1,6})?)?$/;

const microsecondsPerDay = 86_400_000_000n;
const daysPer: Record<string, bigint> = { year: 360n, mon: 30n, day: 1n };

/**
 * Microseconds of an interval in PostgreSQL's own style, as PostgreSQL equates intervals: a month has 30 days, a day
 * 24 hours (manual, 8.5.5; `interval '1 month' = interval '30 days'` is true). Null where the text is none.
 */
export function canonicalInterval(text: string): string | null {
  if (text === "infinity" || text === "-infinity") return text;
  if (text === "" || !whole.test(text)) return null;
  let total = 0n;
  for (const [, count = "0", unit = ""] of text.matchAll(part)) {
    total += BigInt(count) * (daysPer[unit] ?? 0n) * microsecondsPerDay;
  }
  const [, sign, hours = "0", minutes = "0", seconds = "0", fraction = ""] = time.exec(text) ?? [];
  const clock =
    ((BigInt(hours) * 60n + BigInt(minutes)) * 60n + BigInt(seconds)) * 1_000_000n +
    BigInt(fraction.padEnd(6, "0"));
  return String(sign === "-" ? total - clock : total + clock);
}
