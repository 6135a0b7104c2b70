import { and, count, desc, eq, isNull } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type GuestDto } from "../../contract/guest.ts";
import { type UserId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application } from "../../db/schema/application.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { job } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { asClaimer } from "../../db/transaction.ts";
import { appliedToo } from "./applied-too.ts";

const shown = 50;

/** What was done in this browser as a guest before the caller signed in; null when there is nothing of it. */
export async function getGuest({ ctx }: { ctx: UserContext }): Promise<GuestDto | null> {
  const guest = await ctx.accounts.guestBefore();
  if (!guest || guest.id === ctx.user.id) return null;
  return asClaimer(ctx, guest.id, async (tx) => {
    const applications = await tx
      .select({
        id: application.id,
        job: job.title,
        organization: organization.name,
        alreadyApplied: appliedToo(tx, ctx),
      })
      .from(application)
      .innerJoin(job, eq(job.id, application.jobId))
      .innerJoin(organization, eq(organization.id, application.organizationId))
      .where(eq(application.candidateUserId, guest.id))
      .orderBy(desc(application.id))
      .limit(shown);
    const practice = await countPractice(tx, guest.id);
    if (applications.length === 0 && practice === 0) return null;
    return { name: guest.name, applications, practice };
  });
}

async function countPractice(tx: Transaction, guestId: UserId): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(attempt)
    .where(and(eq(attempt.userId, guestId), isNull(attempt.applicationId)));
  return row?.n ?? 0;
}
