import { eq } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type ClaimPracticeInput } from "../../contract/attempt.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { asAuthor } from "../../db/transaction.ts";
import { hashToken } from "../../token.ts";
import { recordDeed } from "../audit.ts";

/** Makes what a visitor did in this browser the signed-in person's own. Says how many attempts that were; 0 when it was done before. */
export function claimPractice({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: ClaimPracticeInput;
}): Promise<{ claimed: number }> {
  return asAuthor(ctx, input, async (tx) => {
    const claimed = await tx
      .update(attempt)
      .set({ userId: ctx.user.id, tokenHash: null })
      .where(eq(attempt.tokenHash, hashToken(input.visitorToken)))
      .returning({ id: attempt.id });
    for (const { id } of claimed)
      await recordDeed(tx, ctx, { action: "attempt.claimed", subjectId: id, organizationId: null });
    return { claimed: claimed.length };
  });
}
