import { and, asc, eq, gt } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { memberId } from "../../contract/ids.ts";
import { type ListMembersInput, type MemberDto } from "../../contract/member.ts";
import { type Page } from "../../contract/page.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { user } from "../../db/schema/auth.ts";
import { member } from "../../db/schema/organization.ts";
import { asMember } from "../../db/transaction.ts";

/** The organization's members, longest-serving first. */
export async function listMembers({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListMembersInput;
}): Promise<Page<MemberDto>> {
  const after = readCursor(memberId, input.cursor);
  const rows = await asMember(ctx, "member.read", (tx) =>
    tx
      .select({
        id: member.id,
        userId: member.userId,
        name: user.name,
        email: user.email,
        role: member.role,
        createdAt: member.createdAt,
      })
      .from(member)
      .innerJoin(user, eq(user.id, member.userId))
      .where(
        and(
          eq(member.organizationId, ctx.organization.id),
          after ? gt(member.id, after) : undefined,
        ),
      )
      .orderBy(asc(member.id))
      .limit(input.limit + 1),
  );
  const members = rows.map(({ createdAt, ...row }) => ({ ...row, since: createdAt.toISOString() }));
  return toPage(members, input.limit, (row) => row.id);
}
