import { and, eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type ApplicationDto, type MoveApplicationInput } from "../../contract/application.ts";
import { jobStage } from "../../db/schema/job.ts";
import { asMember } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { changeApplication, lockApplication } from "./change-application.ts";
import { loadApplication } from "./load-application.ts";
import { requireActive } from "./require-active.ts";
import { requireSeen } from "./require-seen.ts";

/** Moves an active application to another stage of its job; to its own stage does nothing. Throws NOT_FOUND and WRONG_STATE. */
export function moveApplication({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: MoveApplicationInput;
}): Promise<ApplicationDto> {
  return asMember(ctx, "application.decide", async (tx) => {
    const from = await lockApplication(tx, ctx, input.applicationId);
    requireActive(from);
    if (from.stageId === input.stageId) return loadApplication(tx, ctx, from.id);
    requireSeen(from, input.seenAt);
    const [stage] = await tx
      .select({ name: jobStage.name })
      .from(jobStage)
      .where(and(eq(jobStage.id, input.stageId), eq(jobStage.jobId, from.jobId)));
    if (!stage) throw notFound("stage");
    return changeApplication(tx, ctx, {
      from,
      change: {
        kind: "moved",
        state: "active",
        stageId: input.stageId,
        stageName: stage.name,
        reason: null,
      },
    });
  });
}
