import { type MemberContext } from "../../context.ts";
import { memberInvitationId } from "../../contract/ids.ts";
import {
  type CreateMemberInvitationInput,
  type MemberInvitationLinkDto,
} from "../../contract/member.ts";
import { memberInvitation } from "../../db/schema/organization.ts";
import { asMember } from "../../db/transaction.ts";
import { hashToken } from "../../token.ts";
import { recordMemberDeed } from "../audit.ts";

/** How long somebody may take to join. */
const lifetimeMs = 14 * 24 * 60 * 60 * 1000;

/** Invites somebody to the organization by mail, or makes a link to hand over; either works once. */
export function createMemberInvitation({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: CreateMemberInvitationInput;
}): Promise<MemberInvitationLinkDto> {
  const id = ctx.newId(memberInvitationId);
  const token = ctx.newToken();
  const url = `${ctx.publicUrl}/join/${token}`;
  const expiresAt = new Date(ctx.now().getTime() + lifetimeMs);
  const { email, role } = input;
  return asMember(ctx, "member.invite", async (tx) => {
    await tx.insert(memberInvitation).values({
      id,
      organizationId: ctx.organization.id,
      email,
      role,
      tokenHash: hashToken(token),
      invitedBy: ctx.user.id,
      createdAt: ctx.now(),
      expiresAt,
    });
    if (email !== null) {
      await ctx.mail.send(tx, {
        to: email,
        template: "member-invitation",
        data: { organization: ctx.organization.name, role, url },
      });
    }
    await recordMemberDeed(tx, ctx, {
      action: "member.invited",
      subjectId: id,
      details: { role, by: email === null ? "link" : "mail" },
    });
    return { invitation: { id, email, role, expiresAt: expiresAt.toISOString() }, url };
  });
}
