import { type InviteState } from "../../contract/invite.ts";

/** What has become of an invitation by `now`. */
export function inviteState(
  invite: { acceptedAt: Date | null; revokedAt: Date | null; deadline: Date },
  now: Date,
): InviteState {
  if (invite.acceptedAt !== null) return "accepted";
  if (invite.revokedAt !== null) return "revoked";
  return invite.deadline <= now ? "expired" : "open";
}
