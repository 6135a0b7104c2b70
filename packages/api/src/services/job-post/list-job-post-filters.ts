import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type JobPostFiltersDto } from "../../contract/job.ts";
import { type Transaction } from "../../db/client.ts";
import { job, jobSkill } from "../../db/schema/job.ts";
import { asVisitor } from "../../db/transaction.ts";
import { skillTitle } from "../job/load-job.ts";
import { openJob } from "./open-job.ts";

const shown = 60;

/** Countries and skills of the open jobs, so that no filter leads to an empty list. */
export function listJobPostFilters({ ctx }: { ctx: Context }): Promise<JobPostFiltersDto> {
  return asVisitor(ctx, {}, async (tx) => ({
    countries: await countCountries(tx, ctx),
    skills: await countSkills(tx, ctx),
  }));
}

function countCountries(tx: Transaction, ctx: Context): Promise<JobPostFiltersDto["countries"]> {
  const places = tx
    .select({
      country:
        sql<string>`jsonb_array_elements_text(case ${job.place} ->> 'type' when 'remote' then ${job.place} -> 'countries' else jsonb_build_array(${job.place} ->> 'country') end)`.as(
          "country",
        ),
    })
    .from(job)
    .where(and(...openJob(ctx)))
    .as("places");
  return tx
    .select({ country: places.country, jobs: count() })
    .from(places)
    .groupBy(places.country)
    .orderBy(desc(count()), asc(places.country))
    .limit(shown);
}

async function countSkills(tx: Transaction, ctx: Context): Promise<JobPostFiltersDto["skills"]> {
  const rows = await tx
    .select({ skillId: jobSkill.skillId, jobs: count() })
    .from(jobSkill)
    .innerJoin(job, eq(job.id, jobSkill.jobId))
    .where(and(...openJob(ctx)))
    .groupBy(jobSkill.skillId)
    .orderBy(desc(count()), asc(jobSkill.skillId))
    .limit(shown);
  return rows.map((row) => ({ ...row, title: skillTitle(ctx, row.skillId) }));
}
