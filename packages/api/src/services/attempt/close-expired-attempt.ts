import { type Context } from "../../context.ts";
import { type AttemptId, type SubmissionId } from "../../contract/ids.ts";
import { asCloser } from "../../db/transaction.ts";
import { handInIfTimeIsUp } from "../submission/hand-in.ts";
import { lockAttempt } from "./lock-attempt.ts";
import { scheduleClosing } from "./schedule-closing.ts";

/**
 * Hands in what an attempt's draft holds when its time is up. Null when there was nothing to do: it was handed in
 * before, or erased. When the job came too early, since time was given back or the queue's clock is ahead of ours, it
 * is scheduled again.
 */
export function closeExpiredAttempt({
  ctx,
  input,
}: {
  ctx: Context;
  input: { attemptId: AttemptId };
}): Promise<SubmissionId | null> {
  return asCloser(ctx, input.attemptId, async (tx) => {
    const attempt = await lockAttempt(tx, input.attemptId);
    if (!attempt) return null;
    const handedIn = await handInIfTimeIsUp(tx, ctx, attempt);
    if (!handedIn && attempt.state === "open") await scheduleClosing(tx, ctx, attempt);
    return handedIn;
  });
}
