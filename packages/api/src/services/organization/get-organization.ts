import { eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type MembershipDto, type OrganizationDto } from "../../contract/organization.ts";
import { organization } from "../../db/schema/organization.ts";
import { asMember } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { organizationColumns } from "./organization-columns.ts";

/** The organization with the caller's own role in it. */
export async function getOrganization({
  ctx,
}: {
  ctx: MemberContext;
}): Promise<OrganizationDto & Pick<MembershipDto, "role">> {
  const [row] = await asMember(ctx, "organization.read", (tx) =>
    tx
      .select(organizationColumns)
      .from(organization)
      .where(eq(organization.id, ctx.organization.id)),
  );
  if (!row) throw notFound("organization");
  return { ...row, role: ctx.member.role };
}
