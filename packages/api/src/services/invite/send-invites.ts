import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type InviteDto, type SendInvitesInput } from "../../contract/invite.ts";
import { type Transaction } from "../../db/client.ts";
import { invite } from "../../db/schema/application.ts";
import { asMember } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { loadJob } from "../job/load-job.ts";
import { lockJob } from "../job/lock-job.ts";
import { insertInvite } from "./insert-invite.ts";
import { mailInvite } from "./mail-invite.ts";

/** Addresses that one organization may invite by mail in 24 hours, so that nobody sends bulk mail by us. */
const mostADay = 500;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Invites each address by mail to a published job. One that was pasted twice is invited once, and one that has an open
 * invitation to the job is left out: `resend` is for that. Answers the new invitations.
 * Throws NOT_FOUND, WRONG_STATE, INVALID and TOO_MANY.
 */
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
    const addresses = await withoutOpenInvite(tx, ctx, input);
    await requireRoom(tx, ctx, addresses.length);
    const { title } = await loadJob(tx, ctx, jobId);
    const invites: InviteDto[] = [];
    for (const email of addresses) {
      const terms = { jobId, email, remark: null, deadline, minutes };
      const made = await insertInvite(tx, ctx, terms);
      await mailInvite(tx, ctx, { to: email, job: title, deadline, token: made.token });
      invites.push(made.invite);
    }
    return invites;
  });
}

async function withoutOpenInvite(
  tx: Transaction,
  ctx: MemberContext,
  { jobId, addresses }: SendInvitesInput,
): Promise<string[]> {
  const invited = await tx
    .select({ email: invite.email })
    .from(invite)
    .where(
      and(
        eq(invite.jobId, jobId),
        inArray(invite.email, addresses),
        isNull(invite.acceptedAt),
        isNull(invite.revokedAt),
        gt(invite.deadline, ctx.now()),
      ),
    );
  const open = new Set(invited.map((row) => row.email));
  return [...new Set(addresses)].filter((address) => !open.has(address));
}

async function requireRoom(tx: Transaction, ctx: MemberContext, wanted: number): Promise<void> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(invite)
    .where(
      and(
        eq(invite.organizationId, ctx.organization.id),
        sql`${invite.email} is not null`,
        gt(invite.sentAt, new Date(ctx.now().getTime() - dayMs)),
      ),
    );
  if ((row?.count ?? 0) + wanted <= mostADay) return;
  throw new DomainError("TOO_MANY", `At most ${mostADay} people can be invited by mail in a day.`);
}
