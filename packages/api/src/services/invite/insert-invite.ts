import { type MemberContext } from "../../context.ts";
import { inviteId, type JobId } from "../../contract/ids.ts";
import { type InviteDto } from "../../contract/invite.ts";
import { type Transaction } from "../../db/client.ts";
import { invite } from "../../db/schema/application.ts";
import { DomainError } from "../../errors.ts";
import { hashToken } from "../../token.ts";
import { recordMemberDeed } from "../audit.ts";
import { inviteColumns, toInvite } from "./to-invite.ts";

type NewInvite = {
  jobId: JobId;
  email: string | null;
  remark: string | null;
  deadline: Date;
  minutes: number | null;
};

/** Stores an invitation; the secret of its link is in the answer and nowhere else. Throws INVALID for a deadline that has passed. */
export async function insertInvite(
  tx: Transaction,
  ctx: MemberContext,
  terms: NewInvite,
): Promise<{ invite: InviteDto; token: string }> {
  const now = ctx.now();
  if (terms.deadline <= now) throw new DomainError("INVALID", "The deadline has passed.");
  const token = ctx.newToken();
  const row = { id: ctx.newId(inviteId), ...terms, sentAt: now, acceptedAt: null, revokedAt: null };
  const [made] = await tx
    .insert(invite)
    .values({
      ...row,
      organizationId: ctx.organization.id,
      tokenHash: hashToken(token),
      createdAt: now,
    })
    .returning(inviteColumns);
  if (!made) throw new Error("An insert without conflict clause gave no row.");
  await recordMemberDeed(tx, ctx, {
    action: "candidate.invited",
    subjectId: made.id,
    details: { jobId: terms.jobId, by: terms.email === null ? "link" : "mail" },
  });
  return { invite: toInvite(made, now), token };
}
