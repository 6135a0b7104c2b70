import { eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type DeliveryDto, type DeliveryInput } from "../../contract/hire-request.ts";
import { hireRequestDelivery } from "../../db/schema/hire-request.ts";
import { asMember } from "../../db/transaction.ts";
import { recordMemberDeed } from "../audit.ts";
import { loadDelivery, lockDelivery } from "./load-delivery.ts";

/** A member has opened a new request, which its writer may know. Throws NOT_FOUND. */
export function readDelivery({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: DeliveryInput;
}): Promise<DeliveryDto> {
  return asMember(ctx, "request.read", async (tx) => {
    const { id, state } = await lockDelivery(tx, ctx, input.deliveryId);
    if (state === "new") {
      await tx
        .update(hireRequestDelivery)
        .set({ state: "read", readAt: ctx.now() })
        .where(eq(hireRequestDelivery.id, id));
      await recordMemberDeed(tx, ctx, { action: "hire-request.read", subjectId: id });
    }
    return loadDelivery(tx, ctx, id);
  });
}
