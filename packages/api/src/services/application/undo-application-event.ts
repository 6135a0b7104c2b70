import { and, desc, eq, notInArray } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type ApplicationDto, type UndoApplicationEventInput } from "../../contract/application.ts";
import { type ApplicationId, type StageId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { applicationEvent } from "../../db/schema/application.ts";
import { jobStage } from "../../db/schema/job.ts";
import { asMember } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { changeApplication, lockApplication } from "./change-application.ts";
import { type LastChange, undoTarget } from "./undo-rule.ts";

/**
 * Takes back the last move or decline; both it and the undoing stay in the history.
 * Throws NOT_FOUND, and WRONG_STATE when something has happened since.
 */
export function undoApplicationEvent({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: UndoApplicationEventInput;
}): Promise<ApplicationDto> {
  return asMember(ctx, "application.decide", async (tx) => {
    const from = await lockApplication(tx, ctx, input.applicationId);
    const last = await lastChange(tx, from.id);
    const stageId = undoTarget(last, input.eventId);
    if (stageId === null)
      throw cannotUndo("Something else has happened to this application since.");
    const stage = await findStage(tx, stageId);
    return changeApplication(tx, ctx, {
      from,
      change: {
        kind: "undone",
        state: "active",
        stageId,
        stageName: stage.name,
        reason: null,
        undoes: input.eventId,
      },
    });
  });
}

function cannotUndo(message: string): DomainError {
  return new DomainError("WRONG_STATE", message);
}

async function lastChange(tx: Transaction, id: ApplicationId): Promise<LastChange | undefined> {
  const [event] = await tx
    .select({
      id: applicationEvent.id,
      kind: applicationEvent.kind,
      fromStageId: applicationEvent.fromStageId,
    })
    .from(applicationEvent)
    .where(
      and(
        eq(applicationEvent.applicationId, id),
        notInArray(applicationEvent.kind, ["revealed", "held", "released"]),
      ),
    )
    .orderBy(desc(applicationEvent.id))
    .limit(1);
  return event;
}

async function findStage(tx: Transaction, id: StageId) {
  const [stage] = await tx
    .select({ name: jobStage.name })
    .from(jobStage)
    .where(eq(jobStage.id, id));
  if (!stage) throw cannotUndo("The stage that it came from has been removed.");
  return stage;
}
