import { and, eq } from "drizzle-orm";
import { type MemberContext, type UserContext } from "../../context.ts";
import { member, organization } from "../../db/schema/organization.ts";
import { asUser } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";

/** The organization of this slug and the caller's place in it. Throws NOT_FOUND when there is either not. */
export async function loadMembership({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: { slug: string };
}): Promise<Pick<MemberContext, "organization" | "member">> {
  const [row] = await asUser(ctx, (tx) =>
    tx
      .select({
        organization: {
          id: organization.id,
          slug: organization.slug,
          name: organization.name,
          demo: organization.demo,
          retentionMonths: organization.retentionMonths,
        },
        member: { id: member.id, role: member.role },
      })
      .from(member)
      .innerJoin(organization, eq(organization.id, member.organizationId))
      .where(and(eq(member.userId, ctx.user.id), eq(organization.slug, input.slug))),
  );
  if (!row) throw notFound("organization");
  return row;
}
