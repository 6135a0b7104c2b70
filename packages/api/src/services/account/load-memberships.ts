import { and, asc, count, eq } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type ErasureDto } from "../../contract/erasure.ts";
import { type MemberId, type OrganizationId } from "../../contract/ids.ts";
import { type Role } from "../../contract/organization.ts";
import { type Transaction } from "../../db/client.ts";
import { application, note } from "../../db/schema/application.ts";
import { member, organization } from "../../db/schema/organization.ts";
import { enterOrganization } from "../../db/transaction.ts";

export type LeavingMember = {
  memberId: MemberId;
  organizationId: OrganizationId;
  organization: { slug: string; name: string };
  role: Role;
  since: Date;
};

/** The caller's memberships, by the organization's name. */
export function loadMemberships(tx: Transaction, ctx: UserContext): Promise<LeavingMember[]> {
  return tx
    .select({
      memberId: member.id,
      organizationId: member.organizationId,
      organization: { slug: organization.slug, name: organization.name },
      role: member.role,
      since: member.createdAt,
    })
    .from(member)
    .innerJoin(organization, eq(organization.id, member.organizationId))
    .where(eq(member.userId, ctx.user.id))
    .orderBy(asc(organization.name), asc(organization.id));
}

/**
 * What becomes of an organization when this member goes; the transaction stands in it from then on. Locks its owners, so
 * that two who go at once can't each count on the other.
 */
export async function outlookOf(
  tx: Transaction,
  leaving: LeavingMember,
): Promise<Pick<ErasureDto["memberships"][number], "outlook" | "notes">> {
  const { organizationId, memberId } = leaving;
  await enterOrganization(tx, organizationId);
  const members = await tx
    .select({ id: member.id, role: member.role })
    .from(member)
    .where(eq(member.organizationId, organizationId))
    .orderBy(member.id)
    .for("update");
  const [written] = await tx
    .select({ notes: count() })
    .from(note)
    .where(and(eq(note.organizationId, organizationId), eq(note.memberId, memberId)));
  const notes = written?.notes ?? 0;
  const others = members.filter(({ id }) => id !== memberId);
  if (others.some(({ role }) => role === "owner")) return { outlook: "leaves", notes };
  const [applied] = await tx
    .select({ id: application.id })
    .from(application)
    .where(eq(application.organizationId, organizationId))
    .limit(1);
  return { outlook: others.length === 0 && !applied ? "closes" : "needs-owner", notes };
}
