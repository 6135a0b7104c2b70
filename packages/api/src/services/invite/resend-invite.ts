import { and, eq, isNull } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type InviteDto, type InviteInput, type InviteLinkDto } from "../../contract/invite.ts";
import { type Transaction } from "../../db/client.ts";
import { invite } from "../../db/schema/application.ts";
import { job } from "../../db/schema/job.ts";
import { asMember } from "../../db/transaction.ts";
import { DomainError, notFound } from "../../errors.ts";
import { hashToken } from "../../token.ts";
import { recordMemberDeed } from "../audit.ts";
import { inviteState } from "./invite-state.ts";
import { mailInvite } from "./mail-invite.ts";
import { inviteColumns, toInvite } from "./to-invite.ts";

/** Between two letters to the same address. */
const pauseMs = 10 * 60 * 1000;

/**
 * Replaces the link of an open invitation, so that the old one is worth nothing, and mails it; a link that is handed
 * over comes back in `url`, which is null for a mailed one. Throws NOT_FOUND,
 * WRONG_STATE when it is not open, and TOO_MANY within ten minutes of the last letter.
 */
export function resendInvite({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: InviteInput;
}): Promise<{ invite: InviteDto; url: InviteLinkDto["url"] | null }> {
  const now = ctx.now();
  const token = ctx.newToken();
  return asMember(ctx, "invite.write", async (tx) => {
    const { email, deadline, title } = await requireOpen(tx, ctx, input);
    const [renewed] = await tx
      .update(invite)
      .set({ tokenHash: hashToken(token), sentAt: now })
      .where(and(eq(invite.id, input.inviteId), isNull(invite.acceptedAt)))
      .returning(inviteColumns);
    if (!renewed) throw notFound("invitation");
    if (email !== null) await mailInvite(tx, ctx, { to: email, job: title, deadline, token });
    await recordMemberDeed(tx, ctx, { action: "candidate.invite-resent", subjectId: renewed.id });
    const url = email === null ? `${ctx.publicUrl}/invite/${token}` : null;
    return { invite: toInvite(renewed, now), url };
  });
}

async function requireOpen(tx: Transaction, ctx: MemberContext, input: InviteInput) {
  const [found] = await tx
    .select({
      email: invite.email,
      deadline: invite.deadline,
      sentAt: invite.sentAt,
      acceptedAt: invite.acceptedAt,
      revokedAt: invite.revokedAt,
      title: job.title,
    })
    .from(invite)
    .innerJoin(job, eq(job.id, invite.jobId))
    .where(and(eq(invite.id, input.inviteId), eq(invite.organizationId, ctx.organization.id)))
    .for("update", { of: invite });
  if (!found) throw notFound("invitation");
  const state = inviteState(found, ctx.now());
  if (state !== "open") throw new DomainError("WRONG_STATE", `This invitation is ${state}.`);
  if (found.email !== null && ctx.now().getTime() - found.sentAt.getTime() < pauseMs)
    throw new DomainError("TOO_MANY", "It was sent a moment ago: wait ten minutes.");
  return found;
}
