import { eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { submissionId, type SubmissionId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { attempt, draft } from "../../db/schema/attempt.ts";
import { submission } from "../../db/schema/submission.ts";
import { recordDeed } from "../audit.ts";
import { isTimeUp } from "../attempt/deadline.ts";
import { type LockedAttempt } from "../attempt/lock-attempt.ts";
import { gradePriority } from "./grade-priority.ts";

export type HandedIn = { files: Record<string, string>; note: string; closedByTime: boolean };

/** Keeps what is handed in for a locked attempt and has it graded. A hiring attempt is over with it. */
export async function handIn(
  tx: Transaction,
  { ctx, attempt: locked }: { ctx: Context; attempt: LockedAttempt },
  work: HandedIn,
): Promise<SubmissionId> {
  const id = ctx.newId(submissionId);
  const hiring = locked.applicationId !== null;
  await tx.insert(submission).values({
    id,
    attemptId: locked.id,
    organizationId: locked.organizationId,
    applicationId: locked.applicationId,
    sampleVersionId: locked.sampleVersionId,
    ...work,
    state: "queued",
    submittedAt: ctx.now(),
  });
  if (hiring) await tx.update(attempt).set({ state: "submitted" }).where(eq(attempt.id, locked.id));
  await ctx.jobs.enqueue(tx, {
    name: "grade",
    payload: { submissionId: id },
    priority: gradePriority({ hiring, signedIn: locked.userId !== null }),
  });
  // Outside the organization's audit, whose times would tell reviewers how long the work took.
  await recordDeed(tx, ctx, {
    action: "submission.created",
    subjectId: id,
    organizationId: null,
    details: { closedByTime: work.closedByTime },
  });
  return id;
}

/** When time is up: hands in what the draft holds. Null, and nothing is done, as long as the attempt goes on or when it was over before. */
export async function handInIfTimeIsUp(
  tx: Transaction,
  ctx: Context,
  locked: LockedAttempt,
): Promise<SubmissionId | null> {
  if (locked.state !== "open" || !isTimeUp(locked.clock, ctx.now())) return null;
  const [saved] = await tx
    .select({ files: draft.files, note: draft.note })
    .from(draft)
    .where(eq(draft.attemptId, locked.id));
  if (!saved) throw new Error(`Attempt ${locked.id} has no draft.`);
  return handIn(tx, { ctx, attempt: locked }, { ...saved, closedByTime: true });
}
