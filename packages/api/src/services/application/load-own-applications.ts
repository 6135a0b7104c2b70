import { and, desc, eq, type SQL } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type OwnApplicationDto } from "../../contract/application.ts";
import { type Transaction } from "../../db/client.ts";
import { application } from "../../db/schema/application.ts";
import { job, jobStage } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { loadJobSamples } from "../job/load-job.ts";
import { keepingColumns } from "../retention/keeping-columns.ts";
import { toKeeping } from "../retention/retention-rule.ts";

/** The caller's own applications that meet the condition, newest first, at most `limit`. */
export async function loadOwnApplications(
  tx: Transaction,
  ctx: UserContext,
  { condition, limit }: { condition: SQL | undefined; limit: number },
): Promise<OwnApplicationDto[]> {
  const rows = await tx
    .select({
      id: application.id,
      state: application.state,
      stage: jobStage.name,
      reason: application.reason,
      dueAt: application.dueAt,
      minutes: application.minutes,
      appliedAt: application.createdAt,
      job: { id: job.id, slug: job.slug, title: job.title, state: job.state },
      organization: {
        slug: organization.slug,
        name: organization.name,
        demo: organization.demo,
      },
      kept: keepingColumns,
    })
    .from(application)
    .innerJoin(job, eq(job.id, application.jobId))
    .innerJoin(jobStage, eq(jobStage.id, application.stageId))
    .innerJoin(organization, eq(organization.id, application.organizationId))
    .where(and(eq(application.candidateUserId, ctx.user.id), condition))
    .orderBy(desc(application.id))
    .limit(limit);
  return Promise.all(
    rows.map(async ({ minutes, ...row }) => ({
      ...row,
      dueAt: row.dueAt?.toISOString() ?? null,
      appliedAt: row.appliedAt.toISOString(),
      kept: toKeeping(row.kept),
      job: { ...row.job, state: row.job.state === "published" ? "published" : "closed" },
      samples: (await loadJobSamples(tx, ctx, row.job.id)).map((sample) => ({
        ...sample,
        minutes: minutes ?? sample.minutes,
      })),
    })),
  );
}
