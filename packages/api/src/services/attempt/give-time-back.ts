import { eq, sql } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type AttemptId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { attemptClock } from "../../db/schema/attempt.ts";
import { recordDeed } from "../audit.ts";
import { isTimeUp } from "./deadline.ts";
import { lockAttempt } from "./lock-attempt.ts";

/**
 * Moves the end of an attempt that runs against the clock, by what a fault of ours cost it. Nothing once it is over.
 * The job that closes it finds the new end by itself.
 */
export async function giveTimeBack(
  tx: Transaction,
  ctx: Context,
  { attemptId, seconds }: { attemptId: AttemptId; seconds: number },
): Promise<void> {
  const attempt = await lockAttempt(tx, attemptId);
  if (attempt?.state !== "open" || isTimeUp(attempt.clock, ctx.now())) return;
  if (attempt.clock.minutes === null) return;
  await tx
    .update(attemptClock)
    .set({ givenBackSeconds: sql`${attemptClock.givenBackSeconds} + ${seconds}` })
    .where(eq(attemptClock.attemptId, attemptId));
  await recordDeed(tx, ctx, {
    action: "attempt.time-given-back",
    subjectId: attemptId,
    organizationId: null,
    details: { seconds },
  });
}
