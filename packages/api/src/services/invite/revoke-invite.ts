import { and, eq, isNull } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type InviteDto, type InviteInput } from "../../contract/invite.ts";
import { invite } from "../../db/schema/application.ts";
import { asMember } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";
import { inviteColumns, toInvite } from "./to-invite.ts";

/** Makes an invitation worthless that nobody has accepted yet. Throws NOT_FOUND. */
export function revokeInvite({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: InviteInput;
}): Promise<InviteDto> {
  return asMember(ctx, "invite.write", async (tx) => {
    const [revoked] = await tx
      .update(invite)
      .set({ revokedAt: ctx.now() })
      .where(
        and(
          eq(invite.id, input.inviteId),
          eq(invite.organizationId, ctx.organization.id),
          isNull(invite.acceptedAt),
        ),
      )
      .returning(inviteColumns);
    if (!revoked) throw notFound("invitation");
    await recordMemberDeed(tx, ctx, { action: "candidate.invite-revoked", subjectId: revoked.id });
    return toInvite(revoked, ctx.now());
  });
}
