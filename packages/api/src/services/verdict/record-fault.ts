import { eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type SubmissionId } from "../../contract/ids.ts";
import { ring } from "../../db/events.ts";
import { submission } from "../../db/schema/submission.ts";
import { asGrader } from "../../db/transaction.ts";
import { recordDeed } from "../audit.ts";
import { nextTryAfter, regradePriority } from "../submission/grade-priority.ts";
import { lockUngraded } from "./lock-ungraded.ts";

/**
 * Records that grading ended in a fault of ours, also when run again: the candidate is told so, no score comes of it,
 * and it is tried again later by itself. `retryAt` is null when that was tried often enough and a person must look, and
 * when the submission has a verdict after all, or was erased. `reason` is for the operator.
 */
export function recordFault({
  ctx,
  input,
}: {
  ctx: Context;
  input: { submissionId: SubmissionId; reason: string };
}): Promise<{ retryAt: Date | null }> {
  return asGrader(ctx, input.submissionId, async (tx) => {
    const graded = await lockUngraded(tx, input.submissionId);
    if (!graded) return { retryAt: null };
    const faults = graded.faults + 1;
    await tx.update(submission).set({ state: "fault", faults }).where(eq(submission.id, graded.id));
    const wait = nextTryAfter(faults);
    const retryAt = wait === null ? null : new Date(ctx.now().getTime() + wait * 60_000);
    if (retryAt) {
      await ctx.jobs.enqueue(tx, {
        name: "grade",
        payload: { submissionId: graded.id },
        priority: regradePriority,
        startAfter: retryAt,
      });
    }
    await recordDeed(tx, ctx, {
      action: "submission.grading-failed",
      subjectId: graded.id,
      organizationId: null,
      details: { reason: input.reason.slice(0, 500), faults },
    });
    await ring(tx, `submission:${graded.id}`);
    return { retryAt };
  });
}
