import { type MemberContext } from "../../context.ts";
import { type CreateInviteLinkInput, type InviteLinkDto } from "../../contract/invite.ts";
import { asMember } from "../../db/transaction.ts";
import { lockJob } from "../job/lock-job.ts";
import { insertInvite } from "./insert-invite.ts";

/** A link to a published job that works once, to hand over by any way. Throws NOT_FOUND, WRONG_STATE, INVALID. */
export function createInviteLink({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: CreateInviteLinkInput;
}): Promise<InviteLinkDto> {
  const { jobId, minutes, remark } = input;
  return asMember(ctx, "invite.write", async (tx) => {
    await lockJob(tx, ctx, { jobId, expected: ["published"] });
    const terms = { jobId, email: null, remark, deadline: new Date(input.deadline), minutes };
    const { invite, token } = await insertInvite(tx, ctx, terms);
    return { invite, url: `${ctx.publicUrl}/invite/${token}` };
  });
}
