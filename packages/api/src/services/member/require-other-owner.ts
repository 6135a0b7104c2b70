import { and, eq } from "drizzle-orm";
import { type OrganizationId, type MemberId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { member } from "../../db/schema/organization.ts";
import { DomainError } from "../../errors.ts";

/**
 * Throws LAST_OWNER when nobody but `leaving` owns the organization. Locks the owners' rows until the transaction
 * ends, so that two owners who leave at once can't both see the other stay.
 */
export async function requireOtherOwner(
  tx: Transaction,
  organizationId: OrganizationId,
  leaving: MemberId,
): Promise<void> {
  const owners = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.role, "owner")))
    .orderBy(member.id)
    .for("update");
  if (owners.some((owner) => owner.id !== leaving)) return;
  throw new DomainError(
    "LAST_OWNER",
    "An organization needs an owner: make somebody else one first.",
  );
}
