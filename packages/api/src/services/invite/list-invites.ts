import { and, desc, eq, lt } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { inviteId } from "../../contract/ids.ts";
import { type InviteDto, type ListInvitesInput } from "../../contract/invite.ts";
import { type Page } from "../../contract/page.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { invite } from "../../db/schema/application.ts";
import { asMember } from "../../db/transaction.ts";
import { requireOwnJob } from "../job/require-own-job.ts";
import { inviteColumns, toInvite } from "./to-invite.ts";

/** The invitations to a job, newest first. Throws NOT_FOUND. */
export async function listInvites({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListInvitesInput;
}): Promise<Page<InviteDto>> {
  const before = readCursor(inviteId, input.cursor);
  const rows = await asMember(ctx, "invite.read", async (tx) => {
    await requireOwnJob(tx, ctx, input.jobId);
    return tx
      .select(inviteColumns)
      .from(invite)
      .where(
        and(
          eq(invite.jobId, input.jobId),
          eq(invite.organizationId, ctx.organization.id),
          before ? lt(invite.id, before) : undefined,
        ),
      )
      .orderBy(desc(invite.id))
      .limit(input.limit + 1);
  });
  const invites = rows.map((row) => toInvite(row, ctx.now()));
  return toPage(invites, input.limit, (row) => row.id);
}
