import { eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type JobDto, type JobInput } from "../../contract/job.ts";
import { job } from "../../db/schema/job.ts";
import { asMember } from "../../db/transaction.ts";
import { recordMemberDeed } from "../audit.ts";
import { loadJob } from "./load-job.ts";
import { lockJob } from "./lock-job.ts";
import { requireComplete } from "./require-complete.ts";

/** Shows a draft, or a closed job once more, to the public. Throws NOT_FOUND, WRONG_STATE and JOB_INCOMPLETE. */
export function publishJob({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: JobInput;
}): Promise<JobDto> {
  return asMember(ctx, "job.publish", async (tx) => {
    await lockJob(tx, ctx, { ...input, expected: ["draft", "closed"] });
    requireComplete(await loadJob(tx, ctx, input.jobId));
    await tx
      .update(job)
      .set({ state: "published", publishedAt: ctx.now(), closedAt: null, updatedAt: ctx.now() })
      .where(eq(job.id, input.jobId));
    await recordMemberDeed(tx, ctx, { action: "job.published", subjectId: input.jobId });
    return loadJob(tx, ctx, input.jobId);
  });
}
