import { eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type ApplicationDto } from "../../contract/application.ts";
import { applicationEventId } from "../../contract/ids.ts";
import { type HoldApplicationInput } from "../../contract/retention.ts";
import { type Transaction } from "../../db/client.ts";
import { application, applicationEvent } from "../../db/schema/application.ts";
import { asMember } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";
import { lockApplication, type Standing } from "./change-application.ts";
import { loadApplication } from "./load-application.ts";

/**
 * Keeps an application for a dispute, beyond its time and against its candidate's wish to have it erased, until the hold
 * is ended. The candidate reads the reason. Throws NOT_FOUND, and WRONG_STATE when it is held already.
 */
export function holdApplication({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: HoldApplicationInput;
}): Promise<ApplicationDto> {
  const { reason } = input;
  return asMember(ctx, "application.hold", async (tx) => {
    const standing = await lockApplication(tx, ctx, input.applicationId);
    if (standing.heldAt) throw new DomainError("WRONG_STATE", "This application is held already.");
    await tx
      .update(application)
      .set({ heldAt: ctx.now(), holdReason: reason })
      .where(eq(application.id, standing.id));
    await recordHold(tx, ctx, { standing, kind: "held", comment: reason });
    return loadApplication(tx, ctx, standing.id);
  });
}

/** The event and the audit row of a hold's beginning or end. Neither is a contact: retention does not count from it. */
export async function recordHold(
  tx: Transaction,
  ctx: MemberContext,
  change: { standing: Standing; kind: "held" | "released"; comment: string },
): Promise<void> {
  const { standing, kind, comment } = change;
  const { id, state, stageName } = standing;
  await tx.insert(applicationEvent).values({
    id: ctx.newId(applicationEventId),
    organizationId: ctx.organization.id,
    applicationId: id,
    kind,
    fromState: state,
    toState: state,
    fromStageName: stageName,
    toStageName: stageName,
    comment,
    memberId: ctx.member.id,
    at: ctx.now(),
  });
  await recordMemberDeed(tx, ctx, { action: `application.${kind}`, subjectId: id });
}
