import { and, desc, eq, gt, isNull, lt } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { memberInvitationId } from "../../contract/ids.ts";
import { type ListMembersInput, type MemberInvitationDto } from "../../contract/member.ts";
import { type Page } from "../../contract/page.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { memberInvitation } from "../../db/schema/organization.ts";
import { asMember } from "../../db/transaction.ts";

/** The invitations that somebody can still accept, newest first. */
export async function listMemberInvitations({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListMembersInput;
}): Promise<Page<MemberInvitationDto>> {
  const before = readCursor(memberInvitationId, input.cursor);
  const rows = await asMember(ctx, "member.invite", (tx) =>
    tx
      .select({
        id: memberInvitation.id,
        email: memberInvitation.email,
        role: memberInvitation.role,
        expiresAt: memberInvitation.expiresAt,
      })
      .from(memberInvitation)
      .where(
        and(
          eq(memberInvitation.organizationId, ctx.organization.id),
          isNull(memberInvitation.acceptedAt),
          isNull(memberInvitation.revokedAt),
          gt(memberInvitation.expiresAt, ctx.now()),
          before ? lt(memberInvitation.id, before) : undefined,
        ),
      )
      .orderBy(desc(memberInvitation.id))
      .limit(input.limit + 1),
  );
  const invitations = rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
  return toPage(invitations, input.limit, (row) => row.id);
}
