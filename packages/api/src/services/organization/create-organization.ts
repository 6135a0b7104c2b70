import { type UserContext } from "../../context.ts";
import { memberId, organizationId } from "../../contract/ids.ts";
import { type CreateOrganizationInput, type OrganizationDto } from "../../contract/organization.ts";
import { member, organization } from "../../db/schema/organization.ts";
import { asUser, enterOrganization } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { requireAccount } from "../../guest.ts";
import { recordDeed } from "../audit.ts";
import { organizationColumns } from "./organization-columns.ts";

/** Opens an organization with the caller as its owner. Throws SLUG_TAKEN and ACCOUNT_REQUIRED. */
export async function createOrganization({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: CreateOrganizationInput;
}): Promise<OrganizationDto> {
  requireAccount(ctx.user);
  const id = ctx.newId(organizationId);
  const now = ctx.now();
  return asUser(ctx, async (tx) => {
    await enterOrganization(tx, id);
    const [made] = await tx
      .insert(organization)
      .values({ id, ...input, createdAt: now, updatedAt: now })
      .onConflictDoNothing()
      .returning(organizationColumns);
    if (!made) throw new DomainError("SLUG_TAKEN", "Another organization has this address.");
    await tx.insert(member).values({
      id: ctx.newId(memberId),
      organizationId: id,
      userId: ctx.user.id,
      role: "owner",
      createdAt: now,
    });
    await recordDeed(tx, ctx, {
      action: "organization.created",
      subjectId: id,
      organizationId: id,
      details: { retentionMonths: input.retentionMonths },
    });
    return made;
  });
}
