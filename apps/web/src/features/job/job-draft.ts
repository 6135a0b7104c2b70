import type { JobSample, JobSkill, PayPeriod, UpdateJobInput } from "@unsung/api/contract/job";
import { amountOf } from "#/lib/amount.ts";
import { type OutputOf } from "#/lib/api-types.ts";
import { minorUnits } from "#/ui/money.tsx";
import { checkPlace, type PlaceDraft, placeDraftOf, placeOf } from "./place-fields.tsx";

type Job = OutputOf<"job.get">;
type Patch = Omit<UpdateJobInput, "jobId">;

/** A stage while it is being written; `key` tells it apart before the server has named it. */
export type StageDraft = { key: string; id: Job["stages"][number]["id"] | null; name: string };

/** A job while it is being written: text as it was typed, however incomplete. */
export type JobDraft = Pick<
  Job,
  "title" | "description" | "sector" | "level" | "employmentType" | "aiPolicy"
> & {
  place: PlaceDraft;
  payMin: string;
  payMax: string;
  currency: string;
  period: PayPeriod;
  paidWork: string;
  /** A day, yyyy-mm-dd; empty for none. */
  lastDay: string;
  skills: { skillId: string; title: string; weight: number }[];
  samples: { sampleId: string; title: string; minutes: number }[];
  stages: StageDraft[];
};

export type DraftErrors = { [Key in "title" | "place" | "pay" | "stages"]?: string | undefined };

export function draftOf(job: Job): JobDraft {
  const unit = job.pay === null ? 1 : minorUnits(job.pay.currency);
  return {
    title: job.title,
    description: job.description,
    sector: job.sector,
    level: job.level,
    employmentType: job.employmentType,
    aiPolicy: job.aiPolicy,
    place: placeDraftOf(job.place),
    payMin: job.pay === null ? "" : String(job.pay.min / unit),
    payMax: job.pay === null ? "" : String(job.pay.max / unit),
    currency: job.pay?.currency ?? "EUR",
    period: job.pay?.period ?? "year",
    paidWork: job.paidWork ?? "",
    lastDay: job.validThrough?.slice(0, 10) ?? "",
    skills: job.skills.map(({ skillId, title, weight }) => ({ skillId, title, weight })),
    samples: job.samples.map(({ sampleId, title, minutes }) => ({ sampleId, title, minutes })),
    stages: job.stages.map(({ id, name }) => ({ key: id, id, name })),
  };
}

function payOf(draft: JobDraft): { pay: Patch["pay"] } | { error: string | undefined } {
  if (draft.payMin.trim() === "" && draft.payMax.trim() === "") return { pay: null };
  const min = amountOf(draft.payMin, draft.currency);
  const max = amountOf(draft.payMax, draft.currency);
  if (min === null || max === null) {
    return {
      error:
        draft.payMin.trim() === "" || draft.payMax.trim() === ""
          ? "Give both ends of the range."
          : "Give amounts in figures, such as 62000.",
    };
  }
  if (min > max) return { error: "The lower end is above the upper end." };
  return { pay: { min, max, currency: draft.currency, period: draft.period } };
}

/** What can be saved of a draft, and what can't yet and why. */
export function patchOf(draft: JobDraft): { patch: Patch; errors: DraftErrors } {
  const errors: DraftErrors = {};
  const patch: Patch = {
    description: draft.description,
    sector: draft.sector,
    level: draft.level,
    employmentType: draft.employmentType,
    aiPolicy: draft.aiPolicy,
    paidWork: draft.paidWork.trim() === "" ? null : draft.paidWork,
    validThrough: draft.lastDay === "" ? null : `${draft.lastDay}T23:59:59.000Z`,
    skills: draft.skills.map(({ skillId, weight }): JobSkill => ({ skillId, weight })),
    samples: draft.samples.map(({ sampleId, minutes }): JobSample => ({ sampleId, minutes })),
  };
  if (draft.title.trim() === "") errors.title = "The title is missing; the last one is kept.";
  else patch.title = draft.title;

  const place = placeOf(draft.place);
  if (place === null) errors.place = checkPlace(draft.place);
  else patch.place = place;

  const pay = payOf(draft);
  if ("error" in pay) errors.pay = pay.error;
  else patch.pay = pay.pay;

  const named = draft.stages.filter((stage) => stage.name.trim() !== "");
  if (named.length === draft.stages.length && named.length > 0) {
    patch.stages = named.map(({ id, name }) => ({ id, name }));
  } else {
    errors.stages = "Every stage has a name.";
  }
  return { patch, errors };
}

/** The parts of `next` that differ from `before`. */
export function changesOf(before: Patch, next: Patch): Patch {
  const stored: Record<string, unknown> = { ...before };
  return Object.fromEntries(
    Object.entries(next).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(stored[key]),
    ),
  );
}

/** Gives the stages that were sent without an id the ones that the server made, in the order in which they were sent. */
export function withStageIds(
  draft: JobDraft,
  sent: readonly StageDraft[],
  stored: Job["stages"],
): JobDraft {
  const made = new Map(sent.map((stage, index) => [stage.key, stored[index]?.id ?? null]));
  return {
    ...draft,
    stages: draft.stages.map((stage) =>
      stage.id === null ? { ...stage, id: made.get(stage.key) ?? null } : stage,
    ),
  };
}
