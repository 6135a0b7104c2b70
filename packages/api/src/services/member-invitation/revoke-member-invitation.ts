import { and, eq, isNull } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type MemberInvitationInput } from "../../contract/member.ts";
import { memberInvitation } from "../../db/schema/organization.ts";
import { asMember } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";

/** Makes an invitation worthless that nobody has accepted yet. Throws NOT_FOUND. */
export function revokeMemberInvitation({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: MemberInvitationInput;
}): Promise<void> {
  return asMember(ctx, "member.invite", async (tx) => {
    const [revoked] = await tx
      .update(memberInvitation)
      .set({ revokedAt: ctx.now() })
      .where(
        and(
          eq(memberInvitation.id, input.invitationId),
          eq(memberInvitation.organizationId, ctx.organization.id),
          isNull(memberInvitation.acceptedAt),
        ),
      )
      .returning({ id: memberInvitation.id });
    if (!revoked) throw notFound("invitation");
    await recordMemberDeed(tx, ctx, { action: "member.invitation-revoked", subjectId: revoked.id });
  });
}
