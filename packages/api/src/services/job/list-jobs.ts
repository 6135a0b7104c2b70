import { and, desc, eq, lt, sql } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { jobId } from "../../contract/ids.ts";
import { type JobListItemDto, type ListJobsInput } from "../../contract/job.ts";
import { type Page } from "../../contract/page.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { application } from "../../db/schema/application.ts";
import { job } from "../../db/schema/job.ts";
import { asMember } from "../../db/transaction.ts";

/** The organization's jobs, newest first, with how many people applied. */
export async function listJobs({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListJobsInput;
}): Promise<Page<JobListItemDto>> {
  const before = readCursor(jobId, input.cursor);
  const rows = await asMember(ctx, "job.read", (tx) =>
    tx
      .select({
        id: job.id,
        slug: job.slug,
        state: job.state,
        title: job.title,
        level: job.level,
        publishedAt: job.publishedAt,
        closedAt: job.closedAt,
        // Tables by name: without a join Drizzle writes bare columns, and `job_id = id` would be the inner table's own.
        applications: sql<number>`(select count(*)::int from ${application} where ${application}.job_id = ${job}.id)`,
      })
      .from(job)
      .where(
        and(
          eq(job.organizationId, ctx.organization.id),
          input.state ? eq(job.state, input.state) : undefined,
          before ? lt(job.id, before) : undefined,
        ),
      )
      .orderBy(desc(job.id))
      .limit(input.limit + 1),
  );
  const jobs = rows.map((row) => ({
    ...row,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  }));
  return toPage(jobs, input.limit, (row) => row.id);
}
