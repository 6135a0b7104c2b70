import { eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type HireRequestTokenInput } from "../../contract/hire-request.ts";
import { hireRequest, hireRequestDelivery } from "../../db/schema/hire-request.ts";
import { asVisitor } from "../../db/transaction.ts";
import { hashToken } from "../../token.ts";
import { recordDeed } from "../audit.ts";
import { lockOwnRequest } from "./find-own-request.ts";

/** Erases a request at once, here and in every inbox. A job that was made of it is the organization's and stays. Throws NOT_FOUND. */
export function eraseHireRequest({
  ctx,
  input,
}: {
  ctx: Context;
  input: HireRequestTokenInput;
}): Promise<{ erased: true }> {
  const tokenHash = hashToken(input.token);
  return asVisitor(ctx, { tokenHash }, async (tx) => {
    const { id } = await lockOwnRequest(tx, tokenHash);
    const deliveries = await tx
      .select({ organizationId: hireRequestDelivery.organizationId })
      .from(hireRequestDelivery)
      .where(eq(hireRequestDelivery.hireRequestId, id));
    await tx.delete(hireRequest).where(eq(hireRequest.id, id));
    for (const { organizationId } of [{ organizationId: null }, ...deliveries])
      await recordDeed(tx, ctx, { action: "hire-request.erased", subjectId: id, organizationId });
    return { erased: true };
  });
}
