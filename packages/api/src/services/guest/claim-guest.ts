import { and, count, eq, inArray, isNull, not, or, sql } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type ClaimedGuestDto } from "../../contract/guest.ts";
import { type ApplicationId, type UserId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application, applicationIdentity } from "../../db/schema/application.ts";
import { accommodation, attempt } from "../../db/schema/attempt.ts";
import { asClaimer } from "../../db/transaction.ts";
import { requireAccount } from "../../guest.ts";
import { recordDeed } from "../audit.ts";
import { appliedToo } from "./applied-too.ts";

/**
 * Makes what was done in this browser as a guest the caller's own: applications with their work, and practice. An
 * application for a job that the caller has applied to stays the guest's. Asked twice, it finds nothing the second
 * time. Throws ACCOUNT_REQUIRED.
 */
export async function claimGuest({ ctx }: { ctx: UserContext }): Promise<ClaimedGuestDto> {
  requireAccount(ctx.user);
  const guest = await ctx.accounts.guestBefore();
  if (!guest) return { claimed: 0, left: 0 };
  const result = await asClaimer(ctx, guest.id, async (tx) => {
    const applications = await claimApplications(tx, ctx, guest.id);
    const practice = await claimAttempts(tx, ctx, { guestId: guest.id, applications });
    const left = await countLeft(tx, guest.id);
    return { claimed: applications.length + practice, left };
  });
  if (result.left === 0) await ctx.accounts.endGuest();
  return result;
}

async function claimApplications(
  tx: Transaction,
  ctx: UserContext,
  guestId: UserId,
): Promise<ApplicationId[]> {
  const claimed = await tx
    .update(application)
    .set({ candidateUserId: ctx.user.id, updatedAt: ctx.now() })
    .where(and(eq(application.candidateUserId, guestId), not(appliedToo(tx, ctx))))
    .returning({ id: application.id, organizationId: application.organizationId });
  const ids = claimed.map(({ id }) => id);
  await takeIdentities(tx, ctx, { guestId, ids });
  await tx
    .update(accommodation)
    .set({ candidateUserId: ctx.user.id })
    .where(
      and(eq(accommodation.candidateUserId, guestId), inArray(accommodation.applicationId, ids)),
    );
  for (const { id, organizationId } of claimed)
    await recordDeed(tx, ctx, { action: "application.claimed", subjectId: id, organizationId });
  return ids;
}

/** The team answers the account's address from now on, unless the guest had proved another one. */
async function takeIdentities(
  tx: Transaction,
  ctx: UserContext,
  { guestId, ids }: { guestId: UserId; ids: ApplicationId[] },
): Promise<void> {
  const { id, email, emailVerified } = ctx.user;
  const proved = applicationIdentity.emailVerified;
  await tx
    .update(applicationIdentity)
    .set({
      candidateUserId: id,
      email: sql`case when ${proved} then ${applicationIdentity.email} else ${email.toLowerCase()} end`,
      emailVerified: sql`${proved} or ${emailVerified}`,
    })
    .where(
      and(
        eq(applicationIdentity.candidateUserId, guestId),
        inArray(applicationIdentity.applicationId, ids),
      ),
    );
}

/** Work on the applications that were claimed, and practice; says how much practice that was. */
async function claimAttempts(
  tx: Transaction,
  ctx: UserContext,
  { guestId, applications }: { guestId: UserId; applications: ApplicationId[] },
): Promise<number> {
  const claimed = await tx
    .update(attempt)
    .set({ userId: ctx.user.id })
    .where(
      and(
        eq(attempt.userId, guestId),
        or(isNull(attempt.applicationId), inArray(attempt.applicationId, applications)),
      ),
    )
    .returning({ id: attempt.id, organizationId: attempt.organizationId });
  for (const { id, organizationId } of claimed)
    await recordDeed(tx, ctx, { action: "attempt.claimed", subjectId: id, organizationId });
  return claimed.filter(({ organizationId }) => organizationId === null).length;
}

async function countLeft(tx: Transaction, guestId: UserId): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(application)
    .where(eq(application.candidateUserId, guestId));
  return row?.n ?? 0;
}
