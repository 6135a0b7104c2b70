import { z } from "zod";
import { jobId, type JobId, type OrganizationId, stageId, type StageId } from "./ids.ts";
import { pageInput } from "./page.ts";
import { line, prose } from "./text.ts";

export const jobStates = ["draft", "published", "closed"] as const;
export type JobState = (typeof jobStates)[number];

export const levels = ["junior", "mid", "senior", "lead"] as const;
export type Level = (typeof levels)[number];

export const employmentTypes = ["full-time", "part-time", "contract", "internship"] as const;
export type EmploymentType = (typeof employmentTypes)[number];

export const sectors = [
  "commerce",
  "education",
  "energy",
  "finance",
  "games",
  "government",
  "health",
  "logistics",
  "media",
  "non-profit",
  "software",
  "telecommunications",
  "travel",
  "other",
] as const;
export type Sector = (typeof sectors)[number];

export const aiPolicies = ["allowed", "allowed-if-disclosed", "not-allowed"] as const;
export type AiPolicy = (typeof aiPolicies)[number];

export const payPeriods = ["hour", "day", "month", "year"] as const;
export type PayPeriod = (typeof payPeriods)[number];

/** ISO 3166-1 alpha-2. */
const country = z.string().regex(/^[A-Z]{2}$/u, "Two capital letters, as in ISO 3166");

export const place = z.discriminatedUnion("type", [
  z.object({ type: z.literal("on-site"), locality: line(120), country }),
  z.object({ type: z.literal("hybrid"), locality: line(120), country }),
  /** Where applicants may live. */
  z.object({ type: z.literal("remote"), countries: z.array(country).min(1).max(250) }),
]);
export type Place = z.infer<typeof place>;

/** Minor units of the currency, such as cents. */
const minorUnits = z.int().min(0).max(1_000_000_000_000);

export const payRange = z
  .object({
    min: minorUnits,
    max: minorUnits,
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/u, "Three capital letters, as in ISO 4217"),
    period: z.enum(payPeriods),
  })
  .refine((pay) => pay.min <= pay.max, { path: ["max"], message: "Below the minimum" });
export type PayRange = z.infer<typeof payRange>;

export const jobSkill = z.object({
  /** From the catalogue. */
  skillId: line(80),
  /** 1 (welcome) to 5 (the heart of the work). */
  weight: z.int().min(1).max(5),
});
export type JobSkill = z.infer<typeof jobSkill>;

/** A stage without id is new; one that is left out is removed if no application stands in it. */
export const jobStage = z.object({ id: stageId.nullable().default(null), name: line(60) });
export type JobStage = z.infer<typeof jobStage>;

export const jobSample = z.object({
  sampleId: line(80),
  /** What a candidate is given for it; the sample's own minutes where null. */
  minutes: z.int().min(1).max(480).nullable().default(null),
});
export type JobSample = z.infer<typeof jobSample>;

/** Total minutes of work asked of a candidate: from the first a warning, above the second only if it is paid. */
export const minutesOfWork = { warn: 60, refuse: 120 } as const;

const jobFields = {
  title: line(120),
  /** Markdown. */
  description: prose(20_000),
  sector: z.enum(sectors),
  level: z.enum(levels),
  employmentType: z.enum(employmentTypes),
  place,
  pay: payRange.nullable(),
  aiPolicy: z.enum(aiPolicies),
  /** What the company pays for the work samples, in its own words; null when it does not. */
  paidWork: line(300).nullable(),
  validThrough: z.iso.datetime().nullable(),
  skills: z
    .array(jobSkill)
    .max(20)
    .refine((skills) => new Set(skills.map((skill) => skill.skillId)).size === skills.length, {
      message: "A skill is named twice",
    }),
  samples: z
    .array(jobSample)
    .max(8)
    .refine(
      (samples) => new Set(samples.map((sample) => sample.sampleId)).size === samples.length,
      {
        message: "A work sample is named twice",
      },
    ),
  stages: z.array(jobStage).min(1).max(12),
};

export const createJobInput = z.object({
  title: jobFields.title,
  description: jobFields.description.default(""),
  sector: jobFields.sector.default("software"),
  level: jobFields.level.default("mid"),
  employmentType: jobFields.employmentType.default("full-time"),
  place: jobFields.place,
  pay: jobFields.pay.default(null),
  aiPolicy: jobFields.aiPolicy.default("allowed-if-disclosed"),
  paidWork: jobFields.paidWork.default(null),
  validThrough: jobFields.validThrough.default(null),
  skills: jobFields.skills.default([]),
  samples: jobFields.samples.default([]),
  stages: z
    .array(jobStage.pick({ name: true }))
    .min(1)
    .max(12)
    .default([{ name: "Work samples" }, { name: "Interview" }, { name: "Offer" }]),
});
export type CreateJobInput = z.infer<typeof createJobInput>;

export const updateJobInput = z.object({ jobId, ...z.object(jobFields).partial().shape });
export type UpdateJobInput = z.infer<typeof updateJobInput>;

export const jobInput = z.object({ jobId });
export type JobInput = z.infer<typeof jobInput>;

export const listJobsInput = z.object({ ...pageInput, state: z.enum(jobStates).nullish() });
export type ListJobsInput = z.infer<typeof listJobsInput>;

export type JobSkillDto = { skillId: string; title: string; weight: number };
export type JobSampleDto = {
  sampleId: string;
  title: string;
  responsibility: "databases" | "apis" | "security" | "performance";
  minutes: number;
};
export type JobStageDto = { id: StageId; name: string };

export type JobDto = {
  id: JobId;
  slug: string;
  state: JobState;
  title: string;
  description: string;
  sector: Sector;
  level: Level;
  employmentType: EmploymentType;
  place: Place;
  pay: PayRange | null;
  aiPolicy: AiPolicy;
  paidWork: string | null;
  validThrough: string | null;
  publishedAt: string | null;
  closedAt: string | null;
  skills: JobSkillDto[];
  stages: JobStageDto[];
  samples: JobSampleDto[];
  totalMinutes: number;
  /** What stands between the job and its publication, as sentences; empty when nothing does. */
  missing: string[];
  /** What its publisher should know, such as an hour of work or more. */
  warnings: string[];
};

/** How far people are with a job's work, for who is about to change it. */
export type JobWorkDto = {
  /** Applications in progress. */
  people: number;
  /** Of those, how many have begun any of the work. */
  begun: number;
  /** Of those, how many have begun each work sample, whether or not the job still has it. */
  samples: { sampleId: string; begun: number }[];
};

export type JobListItemDto = Pick<
  JobDto,
  "id" | "slug" | "state" | "title" | "level" | "publishedAt" | "closedAt"
> & { applications: number };

/** A job as the public sees it. */
export type JobPostDto = Omit<JobDto, "missing" | "warnings" | "stages" | "pay" | "state"> & {
  state: "preview" | "published" | "closed";
  pay: PayRange | null;
  /** `description` as HTML that is safe to show. */
  descriptionHtml: string;
  stages: { name: string }[];
  organization: {
    id: OrganizationId;
    slug: string;
    name: string;
    website: string | null;
    demo: boolean;
    retentionMonths: number;
  };
};

export const jobPostInput = z.object({ slug: line(120) });
export type JobPostInput = z.infer<typeof jobPostInput>;

export const searchJobPostsInput = z.object({
  ...pageInput,
  /** Words that the title, the description or the organization's name must contain. */
  text: prose(200).default(""),
  level: z.array(z.enum(levels)).default([]),
  sector: z.array(z.enum(sectors)).default([]),
  employmentType: z.array(z.enum(employmentTypes)).default([]),
  skills: z.array(line(80)).max(20).default([]),
  remote: z.boolean().nullish(),
  country: country.nullish(),
  organization: line(60).nullish(),
});
export type SearchJobPostsInput = z.infer<typeof searchJobPostsInput>;

/** What the open jobs can be narrowed by, and how many there are of each; the most frequent first. */
export type JobPostFiltersDto = {
  /** At most 60. Where the work is, or may be done from. */
  countries: { country: string; jobs: number }[];
  /** At most 60. */
  skills: { skillId: string; title: string; jobs: number }[];
};

export type JobPostListItemDto = Pick<
  JobPostDto,
  | "id"
  | "slug"
  | "title"
  | "level"
  | "sector"
  | "employmentType"
  | "place"
  | "pay"
  | "publishedAt"
  | "totalMinutes"
> & {
  organization: Pick<JobPostDto["organization"], "slug" | "name" | "demo">;
  skills: { skillId: string; title: string }[];
};
