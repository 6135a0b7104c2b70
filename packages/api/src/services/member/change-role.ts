import { and, eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type ChangeRoleInput } from "../../contract/member.ts";
import { member } from "../../db/schema/organization.ts";
import { asMember } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";
import { requireOtherOwner } from "./require-other-owner.ts";

/** Gives a member another role. Throws NOT_FOUND and LAST_OWNER. */
export function changeRole({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ChangeRoleInput;
}): Promise<void> {
  const { id: organizationId } = ctx.organization;
  return asMember(ctx, "member.change", async (tx) => {
    if (input.role !== "owner") await requireOtherOwner(tx, organizationId, input.memberId);
    const [changed] = await tx
      .update(member)
      .set({ role: input.role })
      .where(and(eq(member.id, input.memberId), eq(member.organizationId, organizationId)))
      .returning({ id: member.id });
    if (!changed) throw notFound("member");
    await recordMemberDeed(tx, ctx, {
      action: "member.role-changed",
      subjectId: changed.id,
      details: { role: input.role },
    });
  });
}
