import { eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type JobDto, jobStates, type UpdateJobInput } from "../../contract/job.ts";
import { job } from "../../db/schema/job.ts";
import { asMember } from "../../db/transaction.ts";
import { recordMemberDeed } from "../audit.ts";
import { jobColumnsOf } from "./job-columns-of.ts";
import { loadJob } from "./load-job.ts";
import { lockJob } from "./lock-job.ts";
import { requireComplete } from "./require-complete.ts";
import { writeJobParts } from "./write-job-parts.ts";

/**
 * Changes what the input holds and leaves the rest. A job post that is out stays complete.
 * Throws NOT_FOUND, INVALID, JOB_INCOMPLETE, and WRONG_STATE for a stage in use.
 */
export function updateJob({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: UpdateJobInput;
}): Promise<JobDto> {
  const { jobId, skills, samples, stages, pay, validThrough, ...fields } = input;
  return asMember(ctx, "job.write", async (tx) => {
    await lockJob(tx, ctx, { jobId, expected: jobStates });
    await tx
      .update(job)
      .set({ ...fields, ...jobColumnsOf({ pay, validThrough }), updatedAt: ctx.now() })
      .where(eq(job.id, jobId));
    await writeJobParts(tx, ctx, { jobId, skills, samples, stages });
    const changed = await loadJob(tx, ctx, jobId);
    if (changed.state === "published") requireComplete(changed);
    await recordMemberDeed(tx, ctx, {
      action: "job.updated",
      subjectId: jobId,
      details: { fields: Object.keys(input).filter((key) => key !== "jobId") },
    });
    return changed;
  });
}
