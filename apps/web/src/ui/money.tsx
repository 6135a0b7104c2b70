type Period = "year" | "month" | "day" | "hour";

type PayRangeProps = {
  /** Minor units (cents) of `currency`. */
  min: number;
  max: number;
  currency: string;
  period: Period;
};

/** How many minor units one major unit of a currency has: 100 for EUR, 1 for JPY. */
export function minorUnits(currency: string): number {
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
      .maximumFractionDigits ?? 2;
  return 10 ** digits;
}

/** "€62,000–78,000 a year" in plain text; for titles and messages. */
export function payText({ min, max, currency, period }: PayRangeProps): string {
  const unit = minorUnits(currency);
  const whole = min % unit === 0 && max % unit === 0;
  const format = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    // Both ends alike: "€16.00–€18.50", never "€16–€18.5".
    ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
  });
  const range =
    min === max ? format.format(min / unit) : format.formatRange(min / unit, max / unit);
  return `${range.replaceAll(" ", "")} a${period === "hour" ? "n" : ""} ${period}`;
}

/** A pay range with its currency and period. */
export function PayRange(props: PayRangeProps) {
  return (
    <span className="tabular whitespace-nowrap" title={props.currency}>
      {payText(props)}
    </span>
  );
}
