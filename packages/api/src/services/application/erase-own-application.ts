import { and, asc, eq, type SQL } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type ApplicationInput } from "../../contract/application.ts";
import { applicationEventId } from "../../contract/ids.ts";
import { type ErasedApplicationDto } from "../../contract/retention.ts";
import { type Transaction } from "../../db/client.ts";
import {
  application,
  applicationEvent,
  applicationRequest,
  invite,
} from "../../db/schema/application.ts";
import { jobStage } from "../../db/schema/job.ts";
import { asPerson } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { recordDeed } from "../audit.ts";
import { deleteApplication } from "../retention/delete-application.ts";
import { withdraw } from "./withdraw-application.ts";

/**
 * Erases one of the caller's applications at once, with identity and work. What the organization holds for a dispute is
 * withdrawn instead, and erased when the hold ends. Throws NOT_FOUND.
 */
export function eraseOwnApplication({
  ctx,
  input,
}: {
  ctx: UserContext;
  input: ApplicationInput;
}): Promise<ErasedApplicationDto> {
  return asPerson(ctx, async (tx) => {
    const [own] = await lockOwnApplications(tx, ctx, eq(application.id, input.applicationId));
    if (!own) throw notFound("application");
    return eraseOrAsk(tx, ctx, { own, why: "candidate" });
  });
}

/** The caller's applications that meet the condition, held until the transaction ends. */
export async function lockOwnApplications(tx: Transaction, ctx: UserContext, condition?: SQL) {
  const own = and(eq(application.candidateUserId, ctx.user.id), condition);
  // Locked before the stage is joined: one that is being moved would drop out of the join when its turn comes.
  await tx
    .select({ id: application.id })
    .from(application)
    .where(own)
    .orderBy(asc(application.id))
    .for("update");
  return tx
    .select({
      id: application.id,
      organizationId: application.organizationId,
      jobId: application.jobId,
      state: application.state,
      stageName: jobStage.name,
      heldAt: application.heldAt,
      holdReason: application.holdReason,
    })
    .from(application)
    .innerJoin(jobStage, eq(jobStage.id, application.stageId))
    .where(own)
    .orderBy(asc(application.id));
}

type Erasing = {
  own: Awaited<ReturnType<typeof lockOwnApplications>>[number];
  why: "candidate" | "account";
};

/** Erases a locked application with the links that led to it; one that is held is withdrawn and marked instead. */
export async function eraseOrAsk(
  tx: Transaction,
  ctx: UserContext,
  { own, why }: Erasing,
): Promise<ErasedApplicationDto> {
  await eraseLinks(tx, ctx, own);
  if (!own.heldAt) {
    await deleteApplication(tx, ctx, { id: own.id, why });
    return { outcome: "erased" };
  }
  if (own.state === "active") await withdraw(tx, ctx, own);
  await askForErasure(tx, ctx, own);
  const hold = {
    by: "team",
    reason: own.holdReason ?? "",
    since: own.heldAt.toISOString(),
  } as const;
  return { outcome: "held", hold };
}

/** Invitations and requests for this job that name the caller's address. */
async function eraseLinks(
  tx: Transaction,
  ctx: UserContext,
  { jobId }: Pick<Erasing["own"], "jobId">,
): Promise<void> {
  if (!ctx.user.emailVerified) return;
  const { email } = ctx.user;
  await tx.delete(invite).where(and(eq(invite.jobId, jobId), eq(invite.email, email)));
  await tx
    .delete(applicationRequest)
    .where(and(eq(applicationRequest.jobId, jobId), eq(applicationRequest.email, email)));
}

async function askForErasure(
  tx: Transaction,
  ctx: UserContext,
  own: Erasing["own"],
): Promise<void> {
  const [asked] = await tx
    .select({ id: applicationEvent.id })
    .from(applicationEvent)
    .where(
      and(eq(applicationEvent.applicationId, own.id), eq(applicationEvent.kind, "erasure-asked")),
    )
    .limit(1);
  if (!asked) {
    const state = own.state === "active" ? "withdrawn" : own.state;
    await tx.insert(applicationEvent).values({
      id: ctx.newId(applicationEventId),
      organizationId: own.organizationId,
      applicationId: own.id,
      kind: "erasure-asked",
      fromState: state,
      toState: state,
      fromStageName: own.stageName,
      toStageName: own.stageName,
      at: ctx.now(),
    });
  }
  await recordDeed(tx, ctx, {
    action: "application.erasure-asked",
    subjectId: own.id,
    organizationId: own.organizationId,
  });
}
