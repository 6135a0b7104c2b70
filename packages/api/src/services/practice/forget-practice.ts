import { and, eq, isNull } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type ForgetPracticeInput } from "../../contract/erasure.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { asAuthor } from "../../db/transaction.ts";
import { hashToken } from "../../token.ts";
import { recordDeed } from "../audit.ts";

/** Erases what a visitor did in this browser without an account. Says how many attempts that were. */
export function forgetPractice({
  ctx,
  input,
}: {
  ctx: Context;
  input: ForgetPracticeInput;
}): Promise<{ forgotten: number }> {
  return asAuthor(ctx, input, async (tx) => {
    const gone = await tx
      .delete(attempt)
      .where(and(eq(attempt.tokenHash, hashToken(input.visitorToken)), isNull(attempt.userId)))
      .returning({ id: attempt.id });
    for (const { id } of gone)
      await recordDeed(tx, ctx, { action: "attempt.erased", subjectId: id, organizationId: null });
    return { forgotten: gone.length };
  });
}
