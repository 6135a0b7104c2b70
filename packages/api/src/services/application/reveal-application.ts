import { and, eq, isNull } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type ApplicationDto, type ApplicationInput } from "../../contract/application.ts";
import { applicationEventId } from "../../contract/ids.ts";
import { application, applicationEvent } from "../../db/schema/application.ts";
import { asMember } from "../../db/transaction.ts";
import { recordMemberDeed } from "../audit.ts";
import { lockApplication } from "./change-application.ts";
import { loadApplication } from "./load-application.ts";

/** Ends the blind review of one application, for the whole team and for good. Throws NOT_FOUND. */
export function revealApplication({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ApplicationInput;
}): Promise<ApplicationDto> {
  return asMember(ctx, "application.reveal", async (tx) => {
    const { id, state, stageName } = await lockApplication(tx, ctx, input.applicationId);
    const [revealed] = await tx
      .update(application)
      .set({ revealedAt: ctx.now() })
      .where(and(eq(application.id, id), isNull(application.revealedAt)))
      .returning({ id: application.id });
    if (revealed) {
      await tx.insert(applicationEvent).values({
        id: ctx.newId(applicationEventId),
        organizationId: ctx.organization.id,
        applicationId: id,
        kind: "revealed",
        fromState: state,
        toState: state,
        fromStageName: stageName,
        toStageName: stageName,
        memberId: ctx.member.id,
        at: ctx.now(),
      });
      await recordMemberDeed(tx, ctx, { action: "application.revealed", subjectId: id });
    }
    return loadApplication(tx, ctx, id);
  });
}
