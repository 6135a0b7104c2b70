import { type MemberContext } from "../../context.ts";
import { type ApplicationDto, type DeclineApplicationInput } from "../../contract/application.ts";
import { asMember } from "../../db/transaction.ts";
import { changeApplication, lockApplication } from "./change-application.ts";
import { requireActive } from "./require-active.ts";

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
    const { stageId, stageName } = from;
    return changeApplication(tx, ctx, {
      from,
      change: { kind: "declined", state: "declined", stageId, stageName, reason, comment },
    });
  });
}
