import { type MemberContext } from "../../context.ts";
import { type InviteDto, type SendInvitesInput } from "../../contract/invite.ts";
import { asMember } from "../../db/transaction.ts";
import { loadJob } from "../job/load-job.ts";
import { lockJob } from "../job/lock-job.ts";
import { insertInvite } from "./insert-invite.ts";
import { mailInvite } from "./mail-invite.ts";

/** Invites each address by mail to a published job; one pasted twice is invited once. Throws NOT_FOUND, WRONG_STATE, INVALID. */
export function sendInvites({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: SendInvitesInput;
}): Promise<InviteDto[]> {
  const { jobId, minutes } = input;
  const deadline = new Date(input.deadline);
  return asMember(ctx, "invite.write", async (tx) => {
    await lockJob(tx, ctx, { jobId, expected: ["published"] });
    const { title } = await loadJob(tx, ctx, jobId);
    const invites: InviteDto[] = [];
    for (const email of new Set(input.addresses)) {
      const terms = { jobId, email, remark: null, deadline, minutes };
      const { invite, token } = await insertInvite(tx, ctx, terms);
      await mailInvite(tx, ctx, { to: email, job: title, deadline, token });
      invites.push(invite);
    }
    return invites;
  });
}
