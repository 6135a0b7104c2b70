import { and, eq, gt, isNull } from "drizzle-orm";
import { type Context, type SessionUser, type UserContext } from "../../context.ts";
import { type ConfirmedApplicationDto } from "../../contract/application.ts";
import { type AcceptInviteInput } from "../../contract/invite.ts";
import { type Transaction } from "../../db/client.ts";
import { invite } from "../../db/schema/application.ts";
import { asVisitor } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { isGuest } from "../../guest.ts";
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
  if (ctx.user && !isGuest(ctx.user)) return asPerson(ctx, ctx.user);
  const name = ctx.user?.name ?? input.name;
  if (name === null) throw missing("name", "Tell your name.");
  // The link was mailed: holding it proves the address.
  const address = found.email ?? input.email;
  if (address === null) throw missing("email", "Tell your e-mail address.");
  const stated = { name, email: address, emailVerified: found.email !== null };
  if (ctx.user) return asPerson(ctx, { ...stated, id: ctx.user.id });
  const id = stated.emailVerified
    ? await ctx.accounts.ensureVerified({ name, email: address })
    : await ctx.accounts.createGuest({ name });
  return asPerson(ctx, { ...stated, id });
}

function missing(field: string, message: string): DomainError {
  return new DomainError("INVALID", message, { missing: [field] });
}

function asPerson(ctx: Context, person: SessionUser): Resolved {
  const { name, email, emailVerified } = person;
  return { candidate: actAs(ctx, person), identity: { name, email, emailVerified } };
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
