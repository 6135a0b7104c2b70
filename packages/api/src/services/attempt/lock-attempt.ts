import { and, eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type AttemptInput } from "../../contract/attempt.ts";
import { type AttemptId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { attempt, attemptClock } from "../../db/schema/attempt.ts";
import { notFound } from "../../errors.ts";
import { isAuthor } from "./is-author.ts";

const attemptColumns = {
  id: attempt.id,
  organizationId: attempt.organizationId,
  applicationId: attempt.applicationId,
  userId: attempt.userId,
  sampleVersionId: attempt.sampleVersionId,
  state: attempt.state,
};

/** The columns of a `ClockReading`. */
export const clockColumns = {
  startedAt: attemptClock.startedAt,
  minutes: attemptClock.minutes,
  multiplier: attemptClock.multiplier,
  givenBackSeconds: attemptClock.givenBackSeconds,
  dueAt: attemptClock.dueAt,
};

/** The caller's attempt with its clock, locked: what is decided about it next happens one after the other. Throws NOT_FOUND. */
export async function lockOwnAttempt(tx: Transaction, ctx: Context, input: AttemptInput) {
  const [row] = await tx
    .select({ ...attemptColumns, clock: clockColumns })
    .from(attempt)
    .innerJoin(attemptClock, eq(attemptClock.attemptId, attempt.id))
    .where(and(eq(attempt.id, input.attemptId), isAuthor(ctx, input.visitorToken)))
    .for("update", { of: attempt });
  if (!row) throw notFound("attempt");
  return row;
}

/** The same for the worker that closes the attempt; null when it is gone. */
export async function lockAttempt(tx: Transaction, id: AttemptId) {
  const [row] = await tx
    .select({ ...attemptColumns, clock: clockColumns })
    .from(attempt)
    .innerJoin(attemptClock, eq(attemptClock.attemptId, attempt.id))
    .where(eq(attempt.id, id))
    .for("update", { of: attempt });
  return row ?? null;
}

export type LockedAttempt = Awaited<ReturnType<typeof lockOwnAttempt>>;
