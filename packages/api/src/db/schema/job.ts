import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type JobId, type StageId, type UserId } from "../../contract/ids.ts";
import {
  type AiPolicy,
  type EmploymentType,
  type JobState,
  type Level,
  type PayPeriod,
  type Place,
  type Sector,
} from "../../contract/job.ts";
import { instant } from "./columns.ts";
import { tenantColumn } from "./organization.ts";
import { memberPolicy, readPolicy } from "./policies.ts";

export const job = pgTable(
  "job",
  {
    id: uuid("id").primaryKey().$type<JobId>(),
    organizationId: tenantColumn(),
    slug: text("slug").notNull().unique(),
    state: text("state").notNull().$type<JobState>(),
    title: text("title").notNull(),
    description: text("description").notNull(),
    sector: text("sector").notNull().$type<Sector>(),
    level: text("level").notNull().$type<Level>(),
    employmentType: text("employment_type").notNull().$type<EmploymentType>(),
    place: jsonb("place").notNull().$type<Place>(),
    payMin: bigint("pay_min_minor", { mode: "number" }),
    payMax: bigint("pay_max_minor", { mode: "number" }),
    payCurrency: text("pay_currency"),
    payPeriod: text("pay_period").$type<PayPeriod>(),
    aiPolicy: text("ai_policy").notNull().$type<AiPolicy>(),
    paidWork: text("paid_work"),
    createdBy: uuid("created_by").$type<UserId>(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    publishedAt: instant("published_at"),
    closedAt: instant("closed_at"),
    validThrough: instant("valid_through"),
  },
  (table) => [
    /** What the rows of a job refer to, so that none can hang on another organization's job. */
    unique("job_of_organization").on(table.id, table.organizationId),
    index("job_organization").on(table.organizationId, table.id),
    index("job_published")
      .on(table.publishedAt, table.id)
      .where(sql`state = 'published'`),
    memberPolicy("job", table.organizationId),
    readPolicy("job_public", sql`${table.state} <> 'draft'`),
  ],
);

const ofPublicJob = (jobId: unknown) =>
  sql`exists (select 1 from job where job.id = ${jobId} and job.state <> 'draft')`;

/** The column `job_id`; goes with `belongsToJob`. */
export function jobColumn() {
  return uuid("job_id").notNull().$type<JobId>();
}

/** Refers to a job of the same organization. */
export function belongsToJob(row: { jobId: AnyPgColumn; organizationId: AnyPgColumn }) {
  return foreignKey({
    columns: [row.jobId, row.organizationId],
    foreignColumns: [job.id, job.organizationId],
  }).onDelete("cascade");
}

export const jobSkill = pgTable(
  "job_skill",
  {
    organizationId: tenantColumn(),
    jobId: jobColumn(),
    skillId: text("skill_id").notNull(),
    weight: integer("weight").notNull(),
    position: integer("position").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.skillId] }),
    index("job_skill_skill").on(table.skillId),
    belongsToJob(table),
    memberPolicy("job_skill", table.organizationId),
    readPolicy("job_skill_public", ofPublicJob(table.jobId)),
  ],
);

export const jobStage = pgTable(
  "job_stage",
  {
    id: uuid("id").primaryKey().$type<StageId>(),
    organizationId: tenantColumn(),
    jobId: jobColumn(),
    position: integer("position").notNull(),
    name: text("name").notNull(),
  },
  (table) => [
    /** What a composite reference from `application` needs: a stage of the same job. */
    unique("job_stage_of_job").on(table.id, table.jobId),
    index("job_stage_job").on(table.jobId),
    belongsToJob(table),
    memberPolicy("job_stage", table.organizationId),
    readPolicy("job_stage_public", ofPublicJob(table.jobId)),
  ],
);

/** The work samples that the job's applicants are asked for, in order. */
export const jobSample = pgTable(
  "job_sample",
  {
    organizationId: tenantColumn(),
    jobId: jobColumn(),
    sampleId: text("sample_id").notNull(),
    position: integer("position").notNull(),
    minutes: integer("minutes").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.sampleId] }),
    belongsToJob(table),
    memberPolicy("job_sample", table.organizationId),
    readPolicy("job_sample_public", ofPublicJob(table.jobId)),
  ],
);
