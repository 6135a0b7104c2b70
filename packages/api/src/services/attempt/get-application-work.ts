import { eq } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import {
  type ApplicationWorkDto,
  type OwnAttemptDto,
  type SampleProgress,
  type WorkOfApplicationInput,
} from "../../contract/attempt.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { asUser } from "../../db/transaction.ts";
import { loadJobSamples } from "../job/load-job.ts";
import { hindranceOf } from "./hindrance.ts";
import { loadOwnAttempts } from "./load-own-attempts.ts";
import { loadTerms } from "./load-terms.ts";
import { settleOwnAttempts } from "./settle-own-attempts.ts";

/** The work that the caller's own application asks for, and how far it is. Throws NOT_FOUND. */
export function getApplicationWork({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: WorkOfApplicationInput;
}): Promise<ApplicationWorkDto> {
  return asUser(ctx, async (tx) => {
    const terms = await loadTerms(tx, ctx, input.applicationId);
    const mine = eq(attempt.applicationId, terms.id);
    await settleOwnAttempts(tx, ctx, mine);
    const ids = await tx.select({ id: attempt.id }).from(attempt).where(mine);
    const own = await loadOwnAttempts(
      tx,
      ids.map((row) => row.id),
    );
    const attempts = new Map(own.map((row) => [row.sample.sampleId, row]));
    const samples = await loadJobSamples(tx, ctx, terms.jobId);
    const progresses = progressOf(samples.map(({ sampleId }) => attempts.get(sampleId) ?? null));
    return {
      hindrance: hindranceOf(terms, ctx.now()),
      multiplier: terms.multiplier,
      multiplierCanChange: own.length === 0,
      dueAt: terms.dueAt?.toISOString() ?? null,
      aiPolicy: terms.aiPolicy,
      samples: samples.map((sample, index) => ({
        ...sample,
        minutes: (terms.minutes ?? sample.minutes) * terms.multiplier,
        progress: progresses[index] ?? "locked",
        attempt: toReference(attempts.get(sample.sampleId)),
      })),
    };
  });
}

/** Of the samples in their order: one is ready when all before it are handed in. */
function progressOf(attempts: readonly (OwnAttemptDto | null)[]): SampleProgress[] {
  return attempts.map((attempt, index) => {
    if (attempt) return attempt.state;
    const earlier = attempts.slice(0, index);
    return earlier.every((one) => one?.state === "submitted") ? "ready" : "locked";
  });
}

function toReference(
  attempt: OwnAttemptDto | undefined,
): ApplicationWorkDto["samples"][number]["attempt"] {
  if (!attempt) return null;
  const { attemptId, deadline, submission } = attempt;
  return { attemptId, deadline, submission };
}
