import { expect, test } from "vitest";
import { payText } from "./money.tsx";

test.each([
  [{ min: 5_200_000, max: 6_400_000, currency: "EUR", period: "year" }, "€52,000–€64,000 a year"],
  [{ min: 1600, max: 1850, currency: "EUR", period: "hour" }, "€16.00–€18.50 an hour"],
  [
    { min: 7_000_000, max: 9_000_000, currency: "JPY", period: "year" },
    "¥7,000,000–¥9,000,000 a year",
  ],
  [{ min: 48_000, max: 48_000, currency: "GBP", period: "day" }, "£480 a day"],
] as const)("pay with its currency and period: %o", (pay, text) => {
  expect(payText(pay)).toBe(text);
});
