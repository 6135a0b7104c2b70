import { eq, sql } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type AnswerHireRequestInput, type DeliveryDto } from "../../contract/hire-request.ts";
import { hireRequestDelivery } from "../../db/schema/hire-request.ts";
import { asMember } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";
import { loadDelivery, lockDelivery, requireOpen } from "./load-delivery.ts";

/**
 * Writes to the requester, once; what follows goes by mail between the two people, so the letter names the member as
 * whom to answer, and from now on the team sees the requester's address. Throws NOT_FOUND, WRONG_STATE, and
 * ADDRESS_NOT_VERIFIED for a member whose address nobody has shown to be theirs.
 */
export function answerDelivery({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: AnswerHireRequestInput;
}): Promise<DeliveryDto> {
  return asMember(ctx, "request.answer", async (tx) => {
    if (!ctx.user.emailVerified)
      throw new DomainError(
        "ADDRESS_NOT_VERIFIED",
        "Confirm your e-mail address first: the answer comes from it.",
      );
    const { id, state } = await lockDelivery(tx, ctx, input.deliveryId);
    requireOpen(await loadDelivery(tx, ctx, id));
    if (state === "answered")
      throw new DomainError("WRONG_STATE", "It has been answered already.", { state });
    const now = ctx.now();
    await tx
      .update(hireRequestDelivery)
      .set({
        state: "answered",
        readAt: sql`coalesce(${hireRequestDelivery.readAt}, ${now.toISOString()}::timestamptz)`,
        answeredAt: now,
        answer: input.text,
        answeredBy: ctx.member.id,
      })
      .where(eq(hireRequestDelivery.id, id));
    const answered = await loadDelivery(tx, ctx, id);
    if (answered.email === null) throw new Error("An answered request kept its address.");
    await ctx.mail.send(tx, {
      to: answered.email,
      template: "hire-request-answered",
      data: {
        name: answered.name,
        organization: ctx.organization.name,
        from: { name: ctx.user.name, email: ctx.user.email },
        text: input.text,
      },
    });
    await recordMemberDeed(tx, ctx, { action: "hire-request.answered", subjectId: id });
    return answered;
  });
}
