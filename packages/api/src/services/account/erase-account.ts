import { and, eq, inArray, isNull } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type ErasedAccountDto } from "../../contract/erasure.ts";
import { type Transaction } from "../../db/client.ts";
import { applicationRequest, invite } from "../../db/schema/application.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { hireRequest, hireRequestAddress } from "../../db/schema/hire-request.ts";
import { member, memberInvitation, organization } from "../../db/schema/organization.ts";
import { asPerson } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { eraseOrAsk, lockOwnApplications } from "../application/erase-own-application.ts";
import { recordDeed } from "../audit.ts";
import { loadMemberships, outlookOf } from "./load-memberships.ts";
import { loadErasable } from "./preview-erasure.ts";

/**
 * Erases the caller: applications with identity and work, practice, memberships, links to the own address, and at last
 * the account with its passwords and sessions. Of what an organization holds for a dispute, the application stays, and of
 * the account its bare id; both go when the hold ends. Throws LAST_OWNER, and then nothing is erased.
 */
export async function eraseAccount({ ctx }: { ctx: UserContext }): Promise<ErasedAccountDto> {
  const { id } = ctx.user;
  const held = await asPerson(ctx, async (tx) => {
    for (const own of await lockOwnApplications(tx, ctx))
      await eraseOrAsk(tx, ctx, { own, why: "account" });
    await tx.delete(attempt).where(and(eq(attempt.userId, id), isNull(attempt.applicationId)));
    await eraseLinks(tx, ctx);
    const left = await loadErasable(tx, ctx);
    await leaveOrganizations(tx, ctx);
    await recordDeed(tx, ctx, {
      action: "account.erased",
      subjectId: id,
      organizationId: null,
      details: { held: left.length },
    });
    return left;
  });
  // Last, and over sign-in's own connection: until then the person is signed in and can try again.
  await (held.length > 0 ? ctx.accounts.strip(id) : ctx.accounts.remove([id]));
  return { held };
}

async function eraseLinks(tx: Transaction, ctx: UserContext): Promise<void> {
  if (!ctx.user.emailVerified) return;
  const { email } = ctx.user;
  await tx.delete(invite).where(eq(invite.email, email));
  await tx.delete(applicationRequest).where(eq(applicationRequest.email, email));
  await tx.delete(hireRequest).where(inArray(hireRequest.id, requestsOf(tx, email)));
  await tx.delete(memberInvitation).where(eq(memberInvitation.email, email));
}

function requestsOf(tx: Transaction, email: string) {
  return tx
    .select({ id: hireRequestAddress.hireRequestId })
    .from(hireRequestAddress)
    .where(eq(hireRequestAddress.email, email));
}

async function leaveOrganizations(tx: Transaction, ctx: UserContext): Promise<void> {
  for (const leaving of await loadMemberships(tx, ctx)) {
    const { organizationId, memberId } = leaving;
    const { outlook } = await outlookOf(tx, leaving);
    if (outlook === "needs-owner") {
      const { name, slug } = leaving.organization;
      const message = `${name} needs another owner first: make somebody else one.`;
      throw new DomainError("LAST_OWNER", message, { organization: slug });
    }
    if (outlook === "closes")
      await tx.delete(organization).where(eq(organization.id, organizationId));
    else await tx.delete(member).where(eq(member.id, memberId));
    await recordDeed(tx, ctx, {
      action: outlook === "closes" ? "organization.erased" : "member.removed",
      subjectId: outlook === "closes" ? organizationId : memberId,
      organizationId,
    });
  }
}
