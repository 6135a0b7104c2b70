import { and, asc, countDistinct, eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type JobInput, type JobWorkDto } from "../../contract/job.ts";
import { application } from "../../db/schema/application.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { asMember } from "../../db/transaction.ts";
import { requireOwnJob } from "./require-own-job.ts";

/** How many people a change of the job's work samples would meet. Throws NOT_FOUND. */
export function getJobWork({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: JobInput;
}): Promise<JobWorkDto> {
  return asMember(ctx, "job.write", async (tx) => {
    await requireOwnJob(tx, ctx, input.jobId);
    const inProgress = and(eq(application.jobId, input.jobId), eq(application.state, "active"));
    const [all] = await tx
      .select({
        people: countDistinct(application.id),
        begun: countDistinct(attempt.applicationId),
      })
      .from(application)
      .leftJoin(attempt, eq(attempt.applicationId, application.id))
      .where(inProgress);
    const samples = await tx
      .select({ sampleId: attempt.sampleId, begun: countDistinct(attempt.applicationId) })
      .from(attempt)
      .innerJoin(application, eq(application.id, attempt.applicationId))
      .where(inProgress)
      .groupBy(attempt.sampleId)
      .orderBy(asc(attempt.sampleId));
    return { people: all?.people ?? 0, begun: all?.begun ?? 0, samples };
  });
}
