import { type InviteDto } from "../../contract/invite.ts";
import { invite } from "../../db/schema/application.ts";
import { inviteState } from "./invite-state.ts";

/** What an `InviteDto` is made of. */
export const inviteColumns = {
  id: invite.id,
  email: invite.email,
  remark: invite.remark,
  deadline: invite.deadline,
  minutes: invite.minutes,
  sentAt: invite.sentAt,
  acceptedAt: invite.acceptedAt,
  revokedAt: invite.revokedAt,
};

type Row = Pick<typeof invite.$inferSelect, keyof typeof inviteColumns>;

/** As the team sees it. When it was accepted is not told: it would lead from an address to a hidden application. */
export function toInvite({ acceptedAt, revokedAt, ...row }: Row, now: Date): InviteDto {
  return {
    ...row,
    state: inviteState({ acceptedAt, revokedAt, deadline: row.deadline }, now),
    deadline: row.deadline.toISOString(),
    sentAt: row.sentAt.toISOString(),
  };
}
