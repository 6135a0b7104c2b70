const form =
  /^(\d{4,})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?(?:([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?)?)?( BC)?$/;

const microsecondsPerSecond = 1_000_000n;

/**
 * Microseconds since 1970 in UTC of a date, a timestamp or a timestamp with time zone as PostgreSQL writes them
 * with DateStyle ISO. A value without a zone is read as UTC, which is the session's. Null where the text is none.
 */
export function canonicalInstant(text: string): string | null {
  if (text === "infinity" || text === "-infinity") return text;
  const match = form.exec(text);
  if (!match) return null;
  const [, year = "", month = "", day = "", hour, minute, second, fraction, sign, ...rest] = match;
  const [zoneHour, zoneMinute, zoneSecond, era] = rest;
  const astronomicalYear = era === undefined ? BigInt(year) : 1n - BigInt(year);
  const days = daysSinceEpoch(astronomicalYear, BigInt(month), BigInt(day));
  const seconds = days * 86_400n + inSeconds(hour, minute, second);
  const zone = inSeconds(zoneHour, zoneMinute, zoneSecond) * (sign === "-" ? -1n : 1n);
  const microseconds = BigInt((fraction ?? "").padEnd(6, "0"));
  return String((seconds - zone) * microsecondsPerSecond + microseconds);
}

function inSeconds(hours = "0", minutes = "0", seconds = "0"): bigint {
  return BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(seconds);
}

/**
 * Days from 1970-01-01 to a date of the proleptic Gregorian calendar, years counted with a year 0: the days of whole
 * 400-year eras, whole years and whole months since 1 March of year 0.
 */
function daysSinceEpoch(year: bigint, month: bigint, day: bigint): bigint {
  const shiftedYear = month > 2n ? year : year - 1n;
  const era = (shiftedYear >= 0n ? shiftedYear : shiftedYear - 399n) / 400n;
  const yearOfEra = shiftedYear - era * 400n;
  const monthFromMarch = (month + 9n) % 12n;
  const dayOfYear = (153n * monthFromMarch + 2n) / 5n + day - 1n;
  const dayOfEra = yearOfEra * 365n + yearOfEra / 4n - yearOfEra / 100n + dayOfYear;
  return era * 146_097n + dayOfEra - 719_468n;
}
