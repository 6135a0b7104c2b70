import { type MemberContext } from "../../context.ts";
import { type ApplicationDto, type DeclineApplicationInput } from "../../contract/application.ts";
import { asMember } from "../../db/transaction.ts";
import { changeApplication, lockApplication } from "./change-application.ts";
import { requireActive } from "./require-active.ts";
import { requireSeen } from "./require-seen.ts";

/** How long a decline can be taken back before its letter leaves. */
const timeToThinkMs = 10 * 60 * 1000;

/** A person decides against an active application and says why. Throws NOT_FOUND and WRONG_STATE. */
export function declineApplication({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: DeclineApplicationInput;
}): Promise<ApplicationDto> {
  const { reason, comment } = input;
  return asMember(ctx, "application.decide", async (tx) => {
    const from = await lockApplication(tx, ctx, input.applicationId);
    requireActive(from);
    requireSeen(from, input.seenAt);
    const { stageId, stageName } = from;
    const declined = await changeApplication(tx, ctx, {
      from,
      change: { kind: "declined", state: "declined", stageId, stageName, reason, comment },
    });
    await ctx.jobs.enqueue(tx, {
      name: "decline-letter",
      payload: { applicationId: from.id, organizationId: ctx.organization.id },
      startAfter: new Date(ctx.now().getTime() + timeToThinkMs),
    });
    return declined;
  });
}
