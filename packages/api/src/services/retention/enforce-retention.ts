import { type Context, type JobPayloads } from "../../context.ts";
import { inScope } from "../../db/transaction.ts";
import { eraseDueApplications } from "./erase-due-applications.ts";
import { purgeLeftovers } from "./purge-leftovers.ts";
import { removeUnusedAccounts } from "./remove-unused-accounts.ts";

/** Applications looked at by one job; the next one goes on behind the last of them. */
const pageSize = 200;

/**
 * The daily work of retention, of which one job does a bounded part and enqueues the next: applications page by page,
 * then what is left over of links, visitors and sign-in.
 */
export async function enforceRetention({
  ctx,
  input,
}: {
  ctx: Context;
  input: JobPayloads["retention"];
}): Promise<void> {
  const page = { after: input.after ?? null, limit: pageSize };
  const { next } = await eraseDueApplications({ ctx, input: page });
  if (next) {
    await inScope(ctx.db, {}, (tx) =>
      ctx.jobs.enqueue(tx, { name: "retention", payload: { after: next } }),
    );
    return;
  }
  await purgeLeftovers({ ctx });
  await ctx.accounts.purgeExpired({ now: ctx.now() });
  await removeUnusedAccounts({ ctx });
}
