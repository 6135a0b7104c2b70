import { type MemberContext } from "../../context.ts";
import { type Transaction } from "../../db/client.ts";

/** Mails the link. The team never gets to see it: whoever holds it is signed in as that address. */
export function mailInvite(
  tx: Transaction,
  ctx: MemberContext,
  letter: { to: string; job: string; deadline: Date; token: string },
): Promise<void> {
  return ctx.mail.send(tx, {
    to: letter.to,
    template: "candidate-invitation",
    data: {
      organization: ctx.organization.name,
      job: letter.job,
      deadline: letter.deadline.toISOString(),
      url: `${ctx.publicUrl}/invite/${letter.token}`,
    },
  });
}
