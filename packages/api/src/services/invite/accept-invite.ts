import { and, eq, gt, isNull } from "drizzle-orm";
import { type Context, type UserContext } from "../../context.ts";
import { type ConfirmedApplicationDto } from "../../contract/application.ts";
import { type AcceptInviteInput } from "../../contract/invite.ts";
import { type Transaction } from "../../db/client.ts";
import { invite } from "../../db/schema/application.ts";
import { asVisitor } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { hashToken } from "../../token.ts";
import { actAs } from "../application/act-as.ts";
import { fileApplication, type Filing } from "../application/file-application.ts";
import { findInvite } from "./find-invite.ts";
import { inviteState } from "./invite-state.ts";

type FoundInvite = Awaited<ReturnType<typeof findInvite>>;

/**
 * Takes an invitation's link: files the application for whoever is signed in, or else for the account of the address
 * that it was mailed to, or for a new guest. A guest's stated address is kept with the application and proves nothing,
 * so it opens no account. Throws NOT_FOUND, LINK_EXPIRED, and INVALID when a name or an address is missing.
 */
export async function acceptInvite({
  ctx,
  input,
}: {
  ctx: Context;
  input: AcceptInviteInput;
}): Promise<ConfirmedApplicationDto> {
  const tokenHash = hashToken(input.token);
  const found = await asVisitor(ctx, { tokenHash }, (tx) => findInvite(tx, tokenHash));
  if (inviteState(found, ctx.now()) !== "open" || found.job.state !== "published") throw expired();
  const { candidate, identity } = await resolveCandidate(ctx, input, found);
  const filed = await asVisitor(candidate, { tokenHash }, async (tx) => {
    await takeInvite(tx, ctx, tokenHash);
    return fileApplication(tx, candidate, {
      organizationId: found.organizationId,
      jobId: found.jobId,
      source: "invited",
      identity,
      terms: { minutes: found.minutes, dueAt: found.deadline },
    });
  });
  if (!ctx.user) await ctx.accounts.startSession(candidate.user.id);
  return filed;
}

const expired = () =>
  new DomainError("LINK_EXPIRED", "This invitation has been used, was taken back, or is too old.");

type Resolved = { candidate: UserContext; identity: Filing["identity"] };

async function resolveCandidate(
  ctx: Context,
  input: AcceptInviteInput,
  found: FoundInvite,
): Promise<Resolved> {
  if (ctx.user) return { candidate: actAs(ctx, ctx.user), identity: identityOf(ctx.user) };
  const { name } = input;
  if (name === null) throw new DomainError("INVALID", "Tell your name.", { missing: ["name"] });
  if (found.email !== null) {
    const { email } = found;
    const id = await ctx.accounts.ensureVerified({ email, name });
    const person = { id, name, email, emailVerified: true };
    return { candidate: actAs(ctx, person), identity: identityOf(person) };
  }
  const { email } = input;
  if (email === null)
    throw new DomainError("INVALID", "Tell your e-mail address.", { missing: ["email"] });
  const id = await ctx.accounts.createGuest({ name });
  const person = { id, name, email, emailVerified: false };
  return { candidate: actAs(ctx, person), identity: identityOf(person) };
}

function identityOf({ name, email, emailVerified }: Filing["identity"]): Filing["identity"] {
  return { name, email, emailVerified };
}

/** Of two who take the link at once, one gets through. */
async function takeInvite(tx: Transaction, ctx: Context, tokenHash: string): Promise<void> {
  const [taken] = await tx
    .update(invite)
    .set({ acceptedAt: ctx.now() })
    .where(
      and(
        eq(invite.tokenHash, tokenHash),
        isNull(invite.acceptedAt),
        isNull(invite.revokedAt),
        gt(invite.deadline, ctx.now()),
      ),
    )
    .returning({ id: invite.id });
  if (!taken) throw expired();
}
