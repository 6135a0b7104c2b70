import { type Context } from "../../context.ts";
import { type InvitePreviewDto, type InviteTokenInput } from "../../contract/invite.ts";
import { asVisitor } from "../../db/transaction.ts";
import { hashToken } from "../../token.ts";
import { isGuest } from "../../guest.ts";
import { findInvite } from "./find-invite.ts";
import { inviteState } from "./invite-state.ts";

/** What the holder of a link is invited to, and what is asked of them to accept. Throws NOT_FOUND. */
export async function previewInvite({
  ctx,
  input,
}: {
  ctx: Context;
  input: InviteTokenInput;
}): Promise<InvitePreviewDto> {
  const tokenHash = hashToken(input.token);
  const found = await asVisitor(ctx, { tokenHash }, (tx) => findInvite(tx, tokenHash));
  const state = inviteState(found, ctx.now());
  return {
    state: state === "open" && found.job.state !== "published" ? "expired" : state,
    needs: neededOf(ctx, found.email),
    deadline: found.deadline.toISOString(),
    minutes: found.minutes,
    job: { slug: found.job.slug, title: found.job.title },
    organization: found.organization,
  };
}

function neededOf(ctx: Context, email: string | null): InvitePreviewDto["needs"] {
  if (ctx.user && !isGuest(ctx.user)) return "nothing";
  if (ctx.user) return email === null ? "email" : "nothing";
  return email === null ? "name-and-email" : "name";
}
