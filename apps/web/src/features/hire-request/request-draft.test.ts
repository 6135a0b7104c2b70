import { expect, test } from "vitest";
import { checkDraft, emptyDraft, inputOf, wishOf } from "./request-draft.ts";

const full = {
  ...emptyDraft(["sql"]),
  purpose: "Our shop forgets orders when two people buy the last book.",
  sector: "commerce" as const,
  countries: ["BE"],
  budgetMin: "50 000",
  budgetMax: "60,000",
  name: "Nina",
  email: "nina@example.org",
};

test("an empty draft says what is missing and can't be sent", () => {
  const errors = checkDraft(emptyDraft([]));
  const named = Object.entries(errors).filter(([, error]) => error !== undefined);
  expect(named.map(([field]) => field)).toEqual([
    "purpose",
    "sector",
    "countries",
    "name",
    "email",
  ]);
  expect(inputOf(emptyDraft([]))).toBeNull();
});

test("a full draft is sent with its budget in minor units", () => {
  expect(Object.values(checkDraft(full)).every((error) => error === undefined)).toBe(true);
  expect(inputOf(full)).toMatchObject({
    skills: ["sql"],
    place: { type: "remote", countries: ["BE"] },
    budget: { min: 5_000_000, max: 6_000_000, currency: "EUR", period: "year" },
    company: null,
    developers: 1,
  });
});

test("one end of a budget stands for both, and none says nothing", () => {
  expect(inputOf({ ...full, budgetMax: "" })?.budget).toMatchObject({
    min: 5_000_000,
    max: 5_000_000,
  });
  expect(inputOf({ ...full, budgetMin: "", budgetMax: "" })?.budget).toBeNull();
  expect(checkDraft({ ...full, budgetMin: "much" }).budgetMin).toContain("figures");
  expect(checkDraft({ ...full, budgetMin: "70000" }).budgetMin).toContain("above");
});

test("what has not been said narrows nothing down", () => {
  expect(wishOf(emptyDraft([]))).toEqual({ skills: [], sector: null, place: null, wanted: "any" });
  expect(wishOf({ ...full, placeType: "on-site", country: "BE" }).place).toMatchObject({
    country: "BE",
  });
});
