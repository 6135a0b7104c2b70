import { eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import {
  type MemberInvitationPreviewDto,
  type MemberInvitationTokenInput,
} from "../../contract/member.ts";
import { memberInvitation, organization } from "../../db/schema/organization.ts";
import { asVisitor } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { hashToken } from "../../token.ts";

/** What the holder of a link is invited to. Throws NOT_FOUND. */
export async function previewMemberInvitation({
  ctx,
  input,
}: {
  ctx: Context;
  input: MemberInvitationTokenInput;
}): Promise<MemberInvitationPreviewDto> {
  const tokenHash = hashToken(input.token);
  const [row] = await asVisitor(ctx, { tokenHash }, (tx) =>
    tx
      .select({
        organization: { slug: organization.slug, name: organization.name },
        role: memberInvitation.role,
        email: memberInvitation.email,
        expiresAt: memberInvitation.expiresAt,
        acceptedAt: memberInvitation.acceptedAt,
        revokedAt: memberInvitation.revokedAt,
      })
      .from(memberInvitation)
      .innerJoin(organization, eq(organization.id, memberInvitation.organizationId))
      .where(eq(memberInvitation.tokenHash, tokenHash)),
  );
  if (!row) throw notFound("invitation");
  const { expiresAt, acceptedAt, revokedAt, ...invitation } = row;
  const open = acceptedAt === null && revokedAt === null && expiresAt > ctx.now();
  return { ...invitation, open };
}
