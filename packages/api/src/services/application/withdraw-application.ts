import { and, eq } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type ApplicationInput } from "../../contract/application.ts";
import { type ApplicationId, applicationEventId, type OrganizationId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application, applicationEvent } from "../../db/schema/application.ts";
import { jobStage } from "../../db/schema/job.ts";
import { asUser } from "../../db/transaction.ts";
import { DomainError, notFound } from "../../errors.ts";
import { recordDeed } from "../audit.ts";

/** The candidate steps back from an active application, for good. Throws NOT_FOUND and WRONG_STATE. */
export function withdrawApplication({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: ApplicationInput;
}): Promise<void> {
  return asUser(ctx, async (tx) => {
    const [own] = await tx
      .select({
        id: application.id,
        organizationId: application.organizationId,
        stageName: jobStage.name,
      })
      .from(application)
      .innerJoin(jobStage, eq(jobStage.id, application.stageId))
      .where(
        and(eq(application.id, input.applicationId), eq(application.candidateUserId, ctx.user.id)),
      );
    if (!own) throw notFound("application");
    await withdraw(tx, ctx, own);
  });
}

type OwnApplication = { id: ApplicationId; organizationId: OrganizationId; stageName: string };

/** The same in a transaction of the candidate's. Throws WRONG_STATE. */
export async function withdraw(
  tx: Transaction,
  ctx: UserContext,
  own: OwnApplication,
): Promise<void> {
  const [withdrawn] = await tx
    .update(application)
    .set({ state: "withdrawn", updatedAt: ctx.now(), lastContactAt: ctx.now() })
    .where(and(eq(application.id, own.id), eq(application.state, "active")))
    .returning({ id: application.id });
  if (!withdrawn) throw new DomainError("WRONG_STATE", "This application is not active any more.");
  await tx.insert(applicationEvent).values({
    id: ctx.newId(applicationEventId),
    organizationId: own.organizationId,
    applicationId: own.id,
    kind: "withdrawn",
    fromState: "active",
    toState: "withdrawn",
    fromStageName: own.stageName,
    toStageName: own.stageName,
    at: ctx.now(),
  });
  await recordDeed(tx, ctx, {
    action: "application.withdrawn",
    subjectId: own.id,
    organizationId: own.organizationId,
  });
}
