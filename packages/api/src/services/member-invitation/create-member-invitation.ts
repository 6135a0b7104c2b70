import { and, eq, isNull } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { memberInvitationId } from "../../contract/ids.ts";
import {
  type CreateMemberInvitationInput,
  type MemberInvitationLinkDto,
} from "../../contract/member.ts";
import { type Transaction } from "../../db/client.ts";
import { user } from "../../db/schema/auth.ts";
import { member, memberInvitation } from "../../db/schema/organization.ts";
import { asMember } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { hashToken } from "../../token.ts";
import { recordMemberDeed } from "../audit.ts";

/** How long somebody may take to join. */
const lifetimeMs = 14 * 24 * 60 * 60 * 1000;

/**
 * Invites somebody to the organization by mail, or makes a link to hand over; either works once. Of several mailed to one
 * address the last one works. Throws ALREADY_MEMBER.
 */
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
    if (email !== null) await replaceEarlier(tx, ctx, email);
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

/** Two that work would be two ways in, perhaps in two roles. */
async function replaceEarlier(tx: Transaction, ctx: MemberContext, email: string): Promise<void> {
  const [colleague] = await tx
    .select({ id: member.id })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(and(eq(member.organizationId, ctx.organization.id), eq(user.email, email)));
  if (colleague) throw new DomainError("ALREADY_MEMBER", "This address is a member’s already.");
  const replaced = await tx
    .update(memberInvitation)
    .set({ revokedAt: ctx.now() })
    .where(
      and(
        eq(memberInvitation.organizationId, ctx.organization.id),
        eq(memberInvitation.email, email),
        isNull(memberInvitation.acceptedAt),
        isNull(memberInvitation.revokedAt),
      ),
    )
    .returning({ id: memberInvitation.id });
  for (const { id } of replaced)
    await recordMemberDeed(tx, ctx, { action: "member.invitation-revoked", subjectId: id });
}
