import { and, eq } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type ApplicationId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application, applicationIdentity } from "../../db/schema/application.ts";
import { accommodation } from "../../db/schema/attempt.ts";
import { job } from "../../db/schema/job.ts";
import { notFound } from "../../errors.ts";

/** What the caller's own application says about the work that it asks for. Throws NOT_FOUND. */
export async function loadTerms(tx: Transaction, ctx: UserContext, id: ApplicationId) {
  const [row] = await tx
    .select({
      id: application.id,
      organizationId: application.organizationId,
      jobId: application.jobId,
      state: application.state,
      source: application.source,
      minutes: application.minutes,
      dueAt: application.dueAt,
      jobState: job.state,
      aiPolicy: job.aiPolicy,
      addressProved: applicationIdentity.emailVerified,
      multiplier: accommodation.multiplier,
    })
    .from(application)
    .innerJoin(job, eq(job.id, application.jobId))
    .innerJoin(applicationIdentity, eq(applicationIdentity.applicationId, application.id))
    .leftJoin(accommodation, eq(accommodation.applicationId, application.id))
    .where(and(eq(application.id, id), eq(application.candidateUserId, ctx.user.id)));
  if (!row) throw notFound("application");
  return { ...row, multiplier: row.multiplier ?? 1 };
}
