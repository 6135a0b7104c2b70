import { and, eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type JobId } from "../../contract/ids.ts";
import { type JobState } from "../../contract/job.ts";
import { type Transaction } from "../../db/client.ts";
import { job } from "../../db/schema/job.ts";
import { DomainError, notFound } from "../../errors.ts";

/**
 * Holds the organization's own job until the transaction ends and tells its state. A published job of somebody else can
 * be read by everybody, so the organization is asked for too. Throws NOT_FOUND, and WRONG_STATE for a state not expected.
 */
export async function lockJob(
  tx: Transaction,
  ctx: MemberContext,
  { jobId, expected }: { jobId: JobId; expected: readonly JobState[] },
): Promise<JobState> {
  const [row] = await tx
    .select({ state: job.state })
    .from(job)
    .where(and(eq(job.id, jobId), eq(job.organizationId, ctx.organization.id)))
    .for("update");
  if (!row) throw notFound("job");
  if (!expected.includes(row.state))
    throw new DomainError("WRONG_STATE", `This job is ${describe[row.state]}.`, {
      state: row.state,
    });
  return row.state;
}

const describe: Record<JobState, string> = {
  draft: "still a draft",
  published: "already published",
  closed: "closed",
};
