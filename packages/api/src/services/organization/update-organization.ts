import { eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type OrganizationDto, type UpdateOrganizationInput } from "../../contract/organization.ts";
import { organization } from "../../db/schema/organization.ts";
import { asMember } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";
import { organizationColumns } from "./organization-columns.ts";

/** Changes what the input holds and leaves the rest. */
export function updateOrganization({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: UpdateOrganizationInput;
}): Promise<OrganizationDto> {
  const { id } = ctx.organization;
  const { name, website, about, retentionMonths } = input;
  return asMember(ctx, "organization.update", async (tx) => {
    const [changed] = await tx
      .update(organization)
      .set({ name, website, about, retentionMonths, updatedAt: ctx.now() })
      .where(eq(organization.id, id))
      .returning(organizationColumns);
    if (!changed) throw notFound("organization");
    await recordMemberDeed(tx, ctx, {
      action: "organization.updated",
      subjectId: id,
      details: { fields: Object.keys(input), retentionMonths: changed.retentionMonths },
    });
    return changed;
  });
}
