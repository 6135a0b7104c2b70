import { asc, eq } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type MembershipDto } from "../../contract/organization.ts";
import { member, organization } from "../../db/schema/organization.ts";
import { asUser } from "../../db/transaction.ts";

/** The organizations that the caller is a member of, by name, at most 100. */
export function listMemberships({ ctx }: { ctx: UserContext }): Promise<MembershipDto[]> {
  return asUser(ctx, (tx) =>
    tx
      .select({
        organization: {
          id: organization.id,
          slug: organization.slug,
          name: organization.name,
          demo: organization.demo,
        },
        role: member.role,
      })
      .from(member)
      .innerJoin(organization, eq(organization.id, member.organizationId))
      .where(eq(member.userId, ctx.user.id))
      .orderBy(asc(organization.name), asc(organization.id))
      .limit(100),
  );
}
