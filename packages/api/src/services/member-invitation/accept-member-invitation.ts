import { and, eq, gt, isNull } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { memberId } from "../../contract/ids.ts";
import { type MemberInvitationTokenInput } from "../../contract/member.ts";
import { type Transaction } from "../../db/client.ts";
import { member, memberInvitation, organization } from "../../db/schema/organization.ts";
import { asVisitor, enterOrganization } from "../../db/transaction.ts";
import { DomainError, notFound } from "../../errors.ts";
import { requireAccount } from "../../guest.ts";
import { hashToken } from "../../token.ts";
import { recordDeed } from "../audit.ts";

/**
 * Makes the caller a member of the organization that the link invites to, and tells its slug.
 * Throws ACCOUNT_REQUIRED, NOT_FOUND, LINK_EXPIRED, ALREADY_MEMBER, and LINK_FOR_ANOTHER_ADDRESS for a mailed link in other hands.
 */
export async function acceptMemberInvitation({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: MemberInvitationTokenInput;
}): Promise<{ organization: string }> {
  requireAccount(ctx.user);
  const tokenHash = hashToken(input.token);
  return asVisitor(ctx, { tokenHash }, async (tx) => {
    const invitation = await findInvitation(tx, tokenHash);
    if (!invitation) throw notFound("invitation");
    requireAddress(ctx, invitation.email);
    await enterOrganization(tx, invitation.organizationId);
    const [taken] = await tx
      .update(memberInvitation)
      .set({ acceptedAt: ctx.now() })
      .where(
        and(
          eq(memberInvitation.id, invitation.id),
          isNull(memberInvitation.acceptedAt),
          isNull(memberInvitation.revokedAt),
          gt(memberInvitation.expiresAt, ctx.now()),
        ),
      )
      .returning({ id: memberInvitation.id });
    if (!taken)
      throw new DomainError("LINK_EXPIRED", "This invitation has been used, or is too old.");
    const [joined] = await tx
      .insert(member)
      .values({
        id: ctx.newId(memberId),
        organizationId: invitation.organizationId,
        userId: ctx.user.id,
        role: invitation.role,
        createdAt: ctx.now(),
      })
      .onConflictDoNothing()
      .returning({ id: member.id });
    if (!joined) throw new DomainError("ALREADY_MEMBER", "You are a member of it already.");
    await recordDeed(tx, ctx, {
      action: "member.joined",
      subjectId: joined.id,
      organizationId: invitation.organizationId,
      details: { invitation: invitation.id, role: invitation.role },
    });
    return { organization: invitation.slug };
  });
}

async function findInvitation(tx: Transaction, tokenHash: string) {
  const [row] = await tx
    .select({
      id: memberInvitation.id,
      organizationId: memberInvitation.organizationId,
      slug: organization.slug,
      email: memberInvitation.email,
      role: memberInvitation.role,
    })
    .from(memberInvitation)
    .innerJoin(organization, eq(organization.id, memberInvitation.organizationId))
    .where(eq(memberInvitation.tokenHash, tokenHash));
  return row;
}

/** A mailed link may have been forwarded; only the address that it was meant for may use it. */
function requireAddress(ctx: UserContext, email: string | null): void {
  if (email === null || email === ctx.user.email.toLowerCase()) return;
  throw new DomainError(
    "LINK_FOR_ANOTHER_ADDRESS",
    "This invitation was sent to another address: sign in with that one, or ask for a link.",
  );
}
