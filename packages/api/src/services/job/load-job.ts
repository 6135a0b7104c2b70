import { asc, eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type JobId, type OrganizationId } from "../../contract/ids.ts";
import { type JobDto } from "../../contract/job.ts";
import { type Transaction } from "../../db/client.ts";
import { job, jobSample, jobSkill, jobStage } from "../../db/schema/job.ts";
import { notFound } from "../../errors.ts";
import { missingForPublication, publicationWarnings, totalMinutes } from "./publication.ts";

export type LoadedJob = JobDto & { organizationId: OrganizationId };

const columns = {
  id: job.id,
  organizationId: job.organizationId,
  slug: job.slug,
  state: job.state,
  title: job.title,
  description: job.description,
  sector: job.sector,
  level: job.level,
  employmentType: job.employmentType,
  place: job.place,
  payMin: job.payMin,
  payMax: job.payMax,
  payCurrency: job.payCurrency,
  payPeriod: job.payPeriod,
  aiPolicy: job.aiPolicy,
  paidWork: job.paidWork,
  publishedAt: job.publishedAt,
  closedAt: job.closedAt,
  validThrough: job.validThrough,
};

/** A job with all that hangs on it, as far as the transaction may see it. Throws NOT_FOUND. */
export async function loadJob(tx: Transaction, ctx: Context, id: JobId): Promise<LoadedJob> {
  const [[row], skills, stages, samples] = await Promise.all([
    tx.select(columns).from(job).where(eq(job.id, id)),
    tx
      .select({ skillId: jobSkill.skillId, weight: jobSkill.weight })
      .from(jobSkill)
      .where(eq(jobSkill.jobId, id))
      .orderBy(asc(jobSkill.position)),
    tx
      .select({ id: jobStage.id, name: jobStage.name })
      .from(jobStage)
      .where(eq(jobStage.jobId, id))
      .orderBy(asc(jobStage.position)),
    loadJobSamples(tx, ctx, id),
  ]);
  if (!row) throw notFound("job");
  const { payMin, payMax, payCurrency, payPeriod, ...rest } = row;
  const found = {
    ...rest,
    pay: readPay({ min: payMin, max: payMax, currency: payCurrency, period: payPeriod }),
    validThrough: row.validThrough?.toISOString() ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    skills: skills.map((skill) => ({ ...skill, title: skillTitle(ctx, skill.skillId) })),
    stages,
    samples,
    totalMinutes: totalMinutes(samples),
  };
  return {
    ...found,
    missing: missingForPublication(found, ctx.now()),
    warnings: publicationWarnings(found),
  };
}

/** The work samples of a job in order. One that has left the catalogue since is left out. */
export async function loadJobSamples(
  tx: Transaction,
  ctx: Context,
  id: JobId,
): Promise<JobDto["samples"]> {
  const rows = await tx
    .select({ sampleId: jobSample.sampleId, minutes: jobSample.minutes })
    .from(jobSample)
    .where(eq(jobSample.jobId, id))
    .orderBy(asc(jobSample.position));
  return rows.flatMap(({ sampleId, minutes }) => {
    const sample = ctx.catalog.samples.get(sampleId);
    if (!sample) return [];
    return [{ sampleId, title: sample.title, responsibility: sample.responsibility, minutes }];
  });
}

/** The title of a skill; its id where it has left the catalogue since. */
export function skillTitle(ctx: Context, skillId: string): string {
  return ctx.catalog.skills.get(skillId)?.title ?? skillId;
}

type PayColumns = {
  [Key in keyof NonNullable<JobDto["pay"]>]: NonNullable<JobDto["pay"]>[Key] | null;
};

/** A pay range is there whole or not at all. */
export function readPay({ min, max, currency, period }: PayColumns): JobDto["pay"] {
  if (min === null || max === null || currency === null || period === null) return null;
  return { min, max, currency, period };
}
