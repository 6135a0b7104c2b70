import type { FitInput, HireRequestStart, WantedKind } from "@unsung/api/contract/hire-request";
import type { Level, PayPeriod, PayRange, Place, Sector } from "@unsung/api/contract/job";
import { amountOf } from "#/lib/amount.ts";
import { type InputOf } from "#/lib/api-types.ts";
import { addressError, type FieldErrors } from "#/lib/use-form.ts";

/** A request while it is being written: text as it was typed, however incomplete. */
export type RequestDraft = {
  purpose: string;
  skills: string[];
  level: Level;
  developers: string;
  sector: Sector | null;
  placeType: Place["type"];
  locality: string;
  country: string | null;
  countries: string[];
  budgetMin: string;
  budgetMax: string;
  currency: string;
  period: PayPeriod;
  start: HireRequestStart;
  wanted: WantedKind;
  name: string;
  email: string;
  company: string;
  keep: boolean;
  website: string;
};

export function emptyDraft(skills: string[]): RequestDraft {
  return {
    purpose: "",
    skills,
    level: "mid",
    developers: "1",
    sector: null,
    placeType: "remote",
    locality: "",
    country: null,
    countries: [],
    budgetMin: "",
    budgetMax: "",
    currency: "EUR",
    period: "year",
    start: "within-a-month",
    wanted: "any",
    name: "",
    email: "",
    company: "",
    keep: false,
    website: "",
  };
}

const leastPurpose = 40;

function placeOf(draft: RequestDraft): Place | null {
  if (draft.placeType === "remote")
    return draft.countries.length === 0 ? null : { type: "remote", countries: draft.countries };
  const locality = draft.locality.trim();
  if (locality === "" || draft.country === null) return null;
  return { type: draft.placeType, locality, country: draft.country };
}

/** What of a draft decides whom it reaches, as far as it has been said. A town is not needed for that. */
export function wishOf(draft: RequestDraft): FitInput {
  const { skills, sector, wanted, country } = draft;
  const place =
    draft.placeType !== "remote" && country !== null
      ? { type: draft.placeType, locality: "-", country }
      : placeOf(draft);
  return { skills, sector, place, wanted };
}

type Budget = { budget: PayRange | null } | { error: string };

function budgetOf({ budgetMin, budgetMax, currency, period }: RequestDraft): Budget {
  if (budgetMin.trim() === "" && budgetMax.trim() === "") return { budget: null };
  const min = amountOf(budgetMin.trim() === "" ? budgetMax : budgetMin, currency);
  const max = amountOf(budgetMax.trim() === "" ? budgetMin : budgetMax, currency);
  if (min === null || max === null) return { error: "Give amounts in figures, such as 62000." };
  if (min > max) return { error: "The lower end is above the upper end." };
  return { budget: { min, max, currency, period } };
}

function developersOf({ developers }: RequestDraft): number | null {
  const count = Number(developers);
  return Number.isInteger(count) && count >= 1 && count <= 50 ? count : null;
}

/** What is wrong or missing, one sentence a field. */
export function checkDraft(draft: RequestDraft): FieldErrors<RequestDraft> {
  const budget = budgetOf(draft);
  const remote = draft.placeType === "remote";
  return {
    purpose:
      draft.purpose.trim().length < leastPurpose
        ? "Say a little more: what is built, for whom, and what is missing."
        : undefined,
    developers: developersOf(draft) === null ? "A number from 1 to 50." : undefined,
    sector: draft.sector === null ? "Choose a sector; “Other” is one." : undefined,
    countries:
      remote && draft.countries.length === 0
        ? "Name at least one country that people may work from."
        : undefined,
    locality: !remote && draft.locality.trim() === "" ? "The town is missing." : undefined,
    country: !remote && draft.country === null ? "The country is missing." : undefined,
    budgetMin: "error" in budget ? budget.error : undefined,
    name: draft.name.trim() === "" ? "Your name is missing." : undefined,
    email: addressError(draft.email),
  };
}

/** What is sent; null while something is missing. */
export function inputOf(draft: RequestDraft): InputOf<"hireRequest.create"> | null {
  const place = placeOf(draft);
  const budget = budgetOf(draft);
  const developers = developersOf(draft);
  if (place === null || draft.sector === null || developers === null || "error" in budget)
    return null;
  const { purpose, skills, level, sector, start, wanted, name, email, company } = draft;
  return {
    purpose,
    skills,
    level,
    sector,
    start,
    wanted,
    name,
    email,
    developers,
    place,
    budget: budget.budget,
    company: company.trim() === "" ? null : company,
    keep: draft.keep,
    website: draft.website,
  };
}
