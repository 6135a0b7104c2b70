import { type Context, type MemberContext } from "../context.ts";
import { auditId, type Id, type OrganizationId } from "../contract/ids.ts";
import { type Transaction } from "../db/client.ts";
import { audit } from "../db/schema/audit.ts";

type Deed = {
  /** What was done, as noun.verb in the past: "job.published". */
  action: `${string}.${string}`;
  subjectId: Id;
  organizationId: OrganizationId | null;
  /** Without names, addresses or texts of people: the chain outlives their erasure. */
  details?: Record<string, unknown>;
};

/** Writes who did what, in the transaction of the deed. */
export async function recordDeed(tx: Transaction, ctx: Context, deed: Deed): Promise<void> {
  await tx.insert(audit).values({
    id: ctx.newId(auditId),
    organizationId: deed.organizationId,
    actorUserId: ctx.user?.id ?? null,
    action: deed.action,
    subjectId: deed.subjectId,
    details: deed.details ?? {},
    requestId: ctx.requestId,
    at: ctx.now(),
  });
}

/** The same for a member, in the member's organization. */
export function recordMemberDeed(
  tx: Transaction,
  ctx: MemberContext,
  deed: Omit<Deed, "organizationId">,
): Promise<void> {
  return recordDeed(tx, ctx, { ...deed, organizationId: ctx.organization.id });
}
