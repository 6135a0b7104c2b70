import { eq } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type RequestMoreTimeInput } from "../../contract/attempt.ts";
import { accommodation, attempt } from "../../db/schema/attempt.ts";
import { asUser } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { recordDeed } from "../audit.ts";
import { loadTerms } from "./load-terms.ts";
import { lockWork } from "./start-attempt.ts";

/**
 * Gives the caller more time for all work of an application, before any of it is begun. It needs no reason and nobody's
 * consent, and nobody but the caller can read it. Throws NOT_FOUND and WRONG_STATE.
 */
export function requestMoreTime({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: RequestMoreTimeInput;
}): Promise<void> {
  return asUser(ctx, async (tx) => {
    const terms = await loadTerms(tx, ctx, input.applicationId);
    await lockWork(tx, input);
    const [begun] = await tx
      .select({ id: attempt.id })
      .from(attempt)
      .where(eq(attempt.applicationId, terms.id))
      .limit(1);
    if (begun)
      throw new DomainError("WRONG_STATE", "More time has to be asked for before work is begun.");
    const { multiplier } = input;
    await tx
      .insert(accommodation)
      .values({
        applicationId: terms.id,
        organizationId: terms.organizationId,
        candidateUserId: ctx.user.id,
        multiplier,
        updatedAt: ctx.now(),
      })
      .onConflictDoUpdate({
        target: accommodation.applicationId,
        set: { multiplier, updatedAt: ctx.now() },
      });
    // Outside the organization's audit: that there is an accommodation is private.
    await recordDeed(tx, ctx, {
      action: "accommodation.requested",
      subjectId: terms.id,
      organizationId: null,
    });
  });
}
