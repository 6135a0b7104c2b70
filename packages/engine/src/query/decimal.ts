const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const special = /^(NaN|[+-]?Infinity)$/;

/** More zeros than PostgreSQL's numeric can hold; a longer exponent stays as it is written. */
const maximumExponent = 20_000;

/**
 * One text for every way of writing the same number: 1.0, 1.00 and 1e0 are all `1`.
 * Null where the text is no number.
 */
export function canonicalDecimal(text: string): string | null {
  if (special.test(text)) return text.replace("+", "");
  const match = form.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", fraction = "", power = "0"] = match;
  const exponent = Number(power);
  if (whole + fraction === "" || Math.abs(exponent) > maximumExponent) return null;
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded =
    "0".repeat(Math.max(0, -point)) + digits + "0".repeat(Math.max(0, point - digits.length));
  const split = Math.max(0, point);
  const integer = padded.slice(0, split).replace(/^0+/, "");
  const decimals = padded.slice(split).replace(/0+$/, "");
  if (integer === "" && decimals === "") return "0";
  return `${sign === "-" ? "-" : ""}${integer || "0"}${decimals && `.${decimals}`}`;
}
