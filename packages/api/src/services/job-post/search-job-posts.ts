import { and, asc, desc, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type Context } from "../../context.ts";
import { jobId, type JobId } from "../../contract/ids.ts";
import { type JobPostListItemDto, type SearchJobPostsInput } from "../../contract/job.ts";
import { type Page } from "../../contract/page.ts";
import { type Transaction } from "../../db/client.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { job, jobSample, jobSkill } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { asVisitor } from "../../db/transaction.ts";
import { readPay, skillTitle } from "../job/load-job.ts";
import { openJob } from "./open-job.ts";

/** Where a page ended: the instant of publication and, among those of the same millisecond, the id. */
const cursorSchema = z
  .string()
  .transform((text) => text.split("_"))
  .pipe(z.tuple([z.iso.datetime(), jobId]));

const columns = {
  id: job.id,
  slug: job.slug,
  title: job.title,
  level: job.level,
  sector: job.sector,
  employmentType: job.employmentType,
  place: job.place,
  payMin: job.payMin,
  payMax: job.payMax,
  payCurrency: job.payCurrency,
  payPeriod: job.payPeriod,
  publishedAt: job.publishedAt,
  totalMinutes: sql<number>`(select coalesce(sum(${jobSample.minutes}), 0)::int from ${jobSample} where ${jobSample.jobId} = ${job.id})`,
  organization: { slug: organization.slug, name: organization.name, demo: organization.demo },
};

/** The published jobs that meet every filter given, newest first. */
export function searchJobPosts({
  ctx,
  input,
}: {
  ctx: Context;
  input: SearchJobPostsInput;
}): Promise<Page<JobPostListItemDto>> {
  return asVisitor(ctx, {}, async (tx) => {
    const rows = await tx
      .select(columns)
      .from(job)
      .innerJoin(organization, eq(organization.id, job.organizationId))
      .where(and(...filters(ctx, input)))
      .orderBy(desc(job.publishedAt), desc(job.id))
      .limit(input.limit + 1);
    const page = toPage(
      rows,
      input.limit,
      (row) => `${row.publishedAt?.toISOString() ?? ""}_${row.id}`,
    );
    const skills = await loadSkills(
      tx,
      ctx,
      page.items.map((row) => row.id),
    );
    return { ...page, items: page.items.map((row) => toItem(row, skills.get(row.id) ?? [])) };
  });
}

function filters(ctx: Context, input: SearchJobPostsInput): (SQL | undefined)[] {
  const after = readCursor(cursorSchema, input.cursor);
  return [
    ...openJob(ctx),
    after ? sql`(${job.publishedAt}, ${job.id}) < (${after[0]}, ${after[1]})` : undefined,
    ...input.text.split(/\s+/u).filter(Boolean).slice(0, 8).map(matchesWord),
    input.level.length > 0 ? inArray(job.level, input.level) : undefined,
    input.sector.length > 0 ? inArray(job.sector, input.sector) : undefined,
    input.employmentType.length > 0 ? inArray(job.employmentType, input.employmentType) : undefined,
    ...input.skills.map(asksForSkill),
    typeof input.remote === "boolean"
      ? sql`(${job.place} ->> 'type' = 'remote') = ${input.remote}`
      : undefined,
    input.country
      ? sql`(${job.place} ->> 'country' = ${input.country} or ${job.place} -> 'countries' ? ${input.country})`
      : undefined,
    input.organization ? eq(organization.slug, input.organization) : undefined,
  ];
}

function matchesWord(word: string): SQL | undefined {
  const pattern = `%${word.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  return or(
    ilike(job.title, pattern),
    ilike(job.description, pattern),
    ilike(organization.name, pattern),
  );
}

function asksForSkill(skillId: string): SQL {
  return sql`exists (select 1 from ${jobSkill} where ${jobSkill.jobId} = ${job.id} and ${jobSkill.skillId} = ${skillId})`;
}

type ListedSkills = JobPostListItemDto["skills"];

/** The skills of each job, by their place in it. */
async function loadSkills(
  tx: Transaction,
  ctx: Context,
  ids: JobId[],
): Promise<Map<JobId, ListedSkills>> {
  const rows = await tx
    .select({ jobId: jobSkill.jobId, skillId: jobSkill.skillId })
    .from(jobSkill)
    .where(inArray(jobSkill.jobId, ids))
    .orderBy(asc(jobSkill.jobId), asc(jobSkill.position));
  const skills = new Map<JobId, ListedSkills>(ids.map((id) => [id, []]));
  for (const { jobId: id, skillId } of rows)
    skills.get(id)?.push({ skillId, title: skillTitle(ctx, skillId) });
  return skills;
}

type Row = Omit<JobPostListItemDto, "pay" | "publishedAt" | "skills"> & {
  payMin: number | null;
  payMax: number | null;
  payCurrency: string | null;
  payPeriod: NonNullable<JobPostListItemDto["pay"]>["period"] | null;
  publishedAt: Date | null;
};

function toItem(row: Row, skills: ListedSkills): JobPostListItemDto {
  const { payMin, payMax, payCurrency, payPeriod, publishedAt, ...rest } = row;
  return {
    ...rest,
    pay: readPay({ min: payMin, max: payMax, currency: payCurrency, period: payPeriod }),
    publishedAt: publishedAt?.toISOString() ?? null,
    skills,
  };
}
