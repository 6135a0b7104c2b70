import { and, eq, type SQL } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type ApplicationDto } from "../../contract/application.ts";
import { type ApplicationId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application, applicationIdentity } from "../../db/schema/application.ts";
import { jobStage } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { notFound } from "../../errors.ts";
import { keepingColumns } from "../retention/keeping-columns.ts";
import { toKeeping } from "../retention/retention-rule.ts";

/** The organization's own applications that meet the condition, without names but those that the database lets through. */
export async function loadApplications(
  tx: Transaction,
  ctx: MemberContext,
  condition: SQL | undefined,
): Promise<ApplicationDto[]> {
  const rows = await tx
    .select({
      id: application.id,
      jobId: application.jobId,
      label: application.label,
      state: application.state,
      stage: { id: jobStage.id, name: jobStage.name },
      source: application.source,
      reason: application.reason,
      appliedAt: application.createdAt,
      dueAt: application.dueAt,
      kept: keepingColumns,
      // Null while hidden: the policy of its table keeps the row from the join.
      identity: {
        name: applicationIdentity.name,
        email: applicationIdentity.email,
        emailVerified: applicationIdentity.emailVerified,
      },
    })
    .from(application)
    .innerJoin(jobStage, eq(jobStage.id, application.stageId))
    .innerJoin(organization, eq(organization.id, application.organizationId))
    .leftJoin(applicationIdentity, eq(applicationIdentity.applicationId, application.id))
    .where(and(eq(application.organizationId, ctx.organization.id), condition));
  return rows.map((row) => ({
    ...row,
    label: `Candidate ${row.label}`,
    appliedAt: row.appliedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    kept: toKeeping(row.kept),
  }));
}

/** One application of the organization. Throws NOT_FOUND. */
export async function loadApplication(
  tx: Transaction,
  ctx: MemberContext,
  id: ApplicationId,
): Promise<ApplicationDto> {
  const [found] = await loadApplications(tx, ctx, eq(application.id, id));
  if (!found) throw notFound("application");
  return found;
}
