import { and, eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type MemberInput } from "../../contract/member.ts";
import { member } from "../../db/schema/organization.ts";
import { asMember } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";
import { requireOtherOwner } from "./require-other-owner.ts";

/** Takes a member out of the organization; everybody may take out themselves. Throws NOT_FOUND and LAST_OWNER. */
export function removeMember({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: MemberInput;
}): Promise<void> {
  const { id: organizationId } = ctx.organization;
  const action = input.memberId === ctx.member.id ? "member.leave" : "member.change";
  return asMember(ctx, action, async (tx) => {
    await requireOtherOwner(tx, organizationId, input.memberId);
    const [removed] = await tx
      .delete(member)
      .where(and(eq(member.id, input.memberId), eq(member.organizationId, organizationId)))
      .returning({ id: member.id });
    if (!removed) throw notFound("member");
    await recordMemberDeed(tx, ctx, { action: "member.removed", subjectId: removed.id });
  });
}
