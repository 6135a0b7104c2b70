import { and, eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type ApplicationDto } from "../../contract/application.ts";
import { applicationEventId, type ApplicationId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application, applicationEvent } from "../../db/schema/application.ts";
import { jobStage } from "../../db/schema/job.ts";
import { notFound } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";
import { loadApplication } from "./load-application.ts";

export type Standing = Awaited<ReturnType<typeof lockApplication>>;

/** Holds an application of the organization until the transaction ends and tells where it stands. Throws NOT_FOUND. */
export async function lockApplication(tx: Transaction, ctx: MemberContext, id: ApplicationId) {
  const [row] = await tx
    .select({
      id: application.id,
      jobId: application.jobId,
      state: application.state,
      stageId: application.stageId,
      reason: application.reason,
      heldAt: application.heldAt,
    })
    .from(application)
    .where(and(eq(application.id, id), eq(application.organizationId, ctx.organization.id)))
    .for("update");
  if (!row) throw notFound("application");
  // Not joined: who had to wait would find the stage of before, which no longer fits, and so nothing at all.
  const [stage] = await tx
    .select({ name: jobStage.name })
    .from(jobStage)
    .where(eq(jobStage.id, row.stageId));
  if (!stage) throw notFound("application");
  return { ...row, stageName: stage.name };
}

type Change = Pick<typeof applicationEvent.$inferInsert, "kind" | "comment" | "undoes"> &
  Pick<typeof application.$inferSelect, "state" | "stageId" | "reason"> & { stageName: string };

/** Puts a locked application where `change` says, with the event and the audit row that tell of it. */
export async function changeApplication(
  tx: Transaction,
  ctx: MemberContext,
  { from, change }: { from: Standing; change: Change },
): Promise<ApplicationDto> {
  const { state, stageId, reason, kind, stageName, comment, undoes } = change;
  await tx
    .update(application)
    .set({ state, stageId, reason, updatedAt: ctx.now(), lastContactAt: ctx.now() })
    .where(eq(application.id, from.id));
  await tx.insert(applicationEvent).values({
    id: ctx.newId(applicationEventId),
    organizationId: ctx.organization.id,
    applicationId: from.id,
    kind,
    fromState: from.state,
    toState: state,
    fromStageId: from.stageId,
    fromStageName: from.stageName,
    toStageName: stageName,
    reason,
    comment,
    undoes,
    memberId: ctx.member.id,
    at: ctx.now(),
  });
  await recordMemberDeed(tx, ctx, {
    action: `application.${kind}`,
    subjectId: from.id,
    details: { from: from.stageId, to: stageId, state, reason },
  });
  return loadApplication(tx, ctx, from.id);
}
