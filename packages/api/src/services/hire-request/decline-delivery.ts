import { eq, sql } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type DeliveryDto, type DeliveryInput } from "../../contract/hire-request.ts";
import { hireRequestDelivery } from "../../db/schema/hire-request.ts";
import { asMember } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";
import { loadDelivery, lockDelivery } from "./load-delivery.ts";

type Call = { ctx: MemberContext; input: DeliveryInput };

/** The organization has nobody for it; the requester's page counts it, and no letter leaves. Throws NOT_FOUND, WRONG_STATE. */
export function declineDelivery({ ctx, input }: Call): Promise<DeliveryDto> {
  return change({ ctx, input }, { from: ["new", "read"], to: "declined" });
}

/** Takes a decline back. Throws NOT_FOUND, WRONG_STATE. */
export function resumeDelivery({ ctx, input }: Call): Promise<DeliveryDto> {
  return change({ ctx, input }, { from: ["declined"], to: "read" });
}

function change(
  { ctx, input }: Call,
  { from, to }: { from: DeliveryDto["state"][]; to: "declined" | "read" },
): Promise<DeliveryDto> {
  return asMember(ctx, "request.answer", async (tx) => {
    const { id, state } = await lockDelivery(tx, ctx, input.deliveryId);
    if (!from.includes(state))
      throw new DomainError("WRONG_STATE", `This request is ${state}.`, { state });
    const now = ctx.now().toISOString();
    await tx
      .update(hireRequestDelivery)
      .set({
        state: to,
        readAt: sql`coalesce(${hireRequestDelivery.readAt}, ${now}::timestamptz)`,
      })
      .where(eq(hireRequestDelivery.id, id));
    const action = to === "declined" ? "hire-request.declined" : "hire-request.resumed";
    await recordMemberDeed(tx, ctx, { action, subjectId: id });
    return loadDelivery(tx, ctx, id);
  });
}
