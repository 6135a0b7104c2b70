import { type Context } from "../../context.ts";
import { type HireRequestContent } from "../../contract/hire-request.ts";
import { hireRequest } from "../../db/schema/hire-request.ts";
import { readPay, skillTitle } from "../job/load-job.ts";

/** What a `HireRequestContent` is made of. */
export const contentColumns = {
  purpose: hireRequest.purpose,
  skills: hireRequest.skills,
  level: hireRequest.level,
  sector: hireRequest.sector,
  place: hireRequest.place,
  budgetMin: hireRequest.budgetMin,
  budgetMax: hireRequest.budgetMax,
  budgetCurrency: hireRequest.budgetCurrency,
  budgetPeriod: hireRequest.budgetPeriod,
  start: hireRequest.start,
  developers: hireRequest.developers,
  wanted: hireRequest.wanted,
  name: hireRequest.name,
  company: hireRequest.company,
};

type Row = Pick<typeof hireRequest.$inferSelect, keyof typeof contentColumns>;

/** A request's content with the titles of its skills. */
export function toContent(ctx: Context, row: Row): HireRequestContent {
  const { budgetMin, budgetMax, budgetCurrency, budgetPeriod, skills, ...rest } = row;
  return {
    ...rest,
    skills: toSkills(ctx, skills),
    budget: readPay({
      min: budgetMin,
      max: budgetMax,
      currency: budgetCurrency,
      period: budgetPeriod,
    }),
  };
}

export function toSkills(ctx: Context, ids: readonly string[]): HireRequestContent["skills"] {
  return ids.map((skillId) => ({ skillId, title: skillTitle(ctx, skillId) }));
}
