import { type Context } from "../../context.ts";
import { type AttemptId, type SubmissionId } from "../../contract/ids.ts";
import { asCloser } from "../../db/transaction.ts";
import { handInIfTimeIsUp } from "../submission/hand-in.ts";
import { lockAttempt } from "./lock-attempt.ts";

/**
 * Hands in what an attempt's draft holds when its time is up. Null when there was nothing to do: it was handed in
 * before, time was given back since the job was scheduled, or the candidate had it erased.
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
    return attempt && handInIfTimeIsUp(tx, ctx, attempt);
  });
}
