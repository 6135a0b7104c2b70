import { and, count, desc, eq, isNull } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type ErasureDto } from "../../contract/erasure.ts";
import { type Transaction } from "../../db/client.ts";
import { application } from "../../db/schema/application.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { job } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { asUser } from "../../db/transaction.ts";
import { loadMemberships, outlookOf } from "./load-memberships.ts";

/** What erasing the caller's account would erase, and what would stay and why. */
export function previewErasure({ ctx }: { ctx: UserContext }): Promise<ErasureDto> {
  return asUser(ctx, async (tx) => {
    const applications = await loadErasable(tx, ctx);
    const [practised] = await tx
      .select({ attempts: count() })
      .from(attempt)
      .where(and(eq(attempt.userId, ctx.user.id), isNull(attempt.applicationId)));
    const memberships: ErasureDto["memberships"] = [];
    for (const leaving of await loadMemberships(tx, ctx)) {
      const { organization: of, role } = leaving;
      memberships.push({ organization: of, role, ...(await outlookOf(tx, leaving)) });
    }
    return { applications, practice: practised?.attempts ?? 0, memberships };
  });
}

/** The caller's applications and what holds them, newest first. */
export async function loadErasable(
  tx: Transaction,
  ctx: UserContext,
): Promise<ErasureDto["applications"]> {
  const rows = await tx
    .select({
      applicationId: application.id,
      job: job.title,
      organization: organization.name,
      state: application.state,
      heldAt: application.heldAt,
      holdReason: application.holdReason,
    })
    .from(application)
    .innerJoin(job, eq(job.id, application.jobId))
    .innerJoin(organization, eq(organization.id, application.organizationId))
    .where(eq(application.candidateUserId, ctx.user.id))
    .orderBy(desc(application.id));
  return rows.map(({ heldAt, holdReason, ...row }) => ({
    ...row,
    hold: heldAt && { by: "team", reason: holdReason ?? "", since: heldAt.toISOString() },
  }));
}
