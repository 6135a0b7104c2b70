import { eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type JobDto, type JobInput } from "../../contract/job.ts";
import { job } from "../../db/schema/job.ts";
import { asMember } from "../../db/transaction.ts";
import { recordMemberDeed } from "../audit.ts";
import { loadJob } from "./load-job.ts";
import { lockJob } from "./lock-job.ts";

/** Takes a job post off the market; applications stay. Throws NOT_FOUND and WRONG_STATE. */
export function closeJob({ ctx, input }: { ctx: MemberContext; input: JobInput }): Promise<JobDto> {
  return asMember(ctx, "job.publish", async (tx) => {
    await lockJob(tx, ctx, { ...input, expected: ["published"] });
    await tx
      .update(job)
      .set({ state: "closed", closedAt: ctx.now(), updatedAt: ctx.now() })
      .where(eq(job.id, input.jobId));
    await recordMemberDeed(tx, ctx, { action: "job.closed", subjectId: input.jobId });
    return loadJob(tx, ctx, input.jobId);
  });
}
