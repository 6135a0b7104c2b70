import { eq, sql } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type StartAttemptInput, type StartedAttemptDto } from "../../contract/attempt.ts";
import { type Transaction } from "../../db/client.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { asUser } from "../../db/transaction.ts";
import { DomainError, notFound } from "../../errors.ts";
import { loadJobSamples } from "../job/load-job.ts";
import { loadCurrentSample } from "../sample/load-current-sample.ts";
import { hindranceOf, refuse } from "./hindrance.ts";
import { insertAttempt } from "./insert-attempt.ts";
import { loadTerms } from "./load-terms.ts";
import { settleOwnAttempts } from "./settle-own-attempts.ts";

/**
 * Begins the work on one of the samples that the caller's application asks for, and its clock; or goes on with it when
 * it was begun before. They are done one after the other, in the job's order.
 * Throws NOT_FOUND, ADDRESS_NOT_VERIFIED, LINK_EXPIRED, and WRONG_STATE.
 */
export function startAttempt({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: StartAttemptInput;
}): Promise<StartedAttemptDto> {
  return asUser(ctx, async (tx) => {
    const terms = await loadTerms(tx, ctx, input.applicationId);
    await lockWork(tx, input);
    await settleOwnAttempts(tx, ctx, eq(attempt.applicationId, terms.id));
    const begun = await loadBegun(tx, input);
    const before = begun.get(input.sampleId);
    if (before) return { attemptId: before.id };

    const hindrance = hindranceOf(terms, ctx.now());
    if (hindrance) throw refuse(hindrance);
    const samples = await loadJobSamples(tx, ctx, terms.jobId);
    const place = samples.findIndex((sample) => sample.sampleId === input.sampleId);
    const asked = samples[place];
    if (!asked) throw notFound("work sample");
    const earlier = samples.slice(0, place);
    if (earlier.some((sample) => begun.get(sample.sampleId)?.state !== "submitted"))
      throw new DomainError("WRONG_STATE", "Hand in the earlier work samples first.");

    const attemptId = await insertAttempt(tx, ctx, {
      author: { userId: ctx.user.id, tokenHash: null },
      application: terms,
      sample: await loadCurrentSample(tx, input.sampleId),
      conditions: {
        setting: terms.source,
        sample: "public",
        aiPolicy: terms.aiPolicy,
        minutes: terms.minutes ?? asked.minutes,
      },
      multiplier: terms.multiplier,
      dueAt: terms.dueAt,
    });
    return { attemptId };
  });
}

/** What is begun or changed about one application's work happens one after the other. */
export async function lockWork(
  tx: Transaction,
  { applicationId }: Pick<StartAttemptInput, "applicationId">,
): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`work:${applicationId}`}, 0))`,
  );
}

async function loadBegun(tx: Transaction, { applicationId }: StartAttemptInput) {
  const rows = await tx
    .select({ id: attempt.id, sampleId: attempt.sampleId, state: attempt.state })
    .from(attempt)
    .where(eq(attempt.applicationId, applicationId));
  return new Map(rows.map((row) => [row.sampleId, row]));
}
