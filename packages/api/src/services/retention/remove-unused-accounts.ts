import { inArray } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type UserId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application } from "../../db/schema/application.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { member } from "../../db/schema/organization.ts";
import { asKeeper } from "../../db/transaction.ts";
import { recordDeed } from "../audit.ts";
import { leftoverAges } from "./retention-rule.ts";

const pageSize = 200;

/**
 * Removes accounts that came about by a link, or whose address was never proved, once nothing hangs on them any more and
 * nobody is signed in: a person who applied once is not a person who wanted an account. Says how many.
 */
export async function removeUnusedAccounts({ ctx }: { ctx: Context }): Promise<number> {
  const madeBefore = new Date(ctx.now().getTime() - leftoverAges.unusedAccount);
  let removed = 0;
  let after: UserId | null = null;
  do {
    const page: UserId[] = await ctx.accounts.listUntaken({ madeBefore, after, limit: pageSize });
    const unused = await asKeeper(ctx, async (tx) => {
      const used = await idsWithRows(tx, page);
      const rest = page.filter((id) => !used.has(id));
      for (const id of rest)
        await recordDeed(tx, ctx, {
          action: "account.expired",
          subjectId: id,
          organizationId: null,
        });
      return rest;
    });
    await ctx.accounts.remove(unused);
    removed += unused.length;
    after = page.length === pageSize ? (page.at(-1) ?? null) : null;
  } while (after);
  return removed;
}

/** Those of these people on whom something hangs. */
async function idsWithRows(tx: Transaction, ids: UserId[]): Promise<Set<UserId | null>> {
  if (ids.length === 0) return new Set();
  const found = await Promise.all([
    tx
      .selectDistinct({ id: application.candidateUserId })
      .from(application)
      .where(inArray(application.candidateUserId, ids)),
    tx.selectDistinct({ id: attempt.userId }).from(attempt).where(inArray(attempt.userId, ids)),
    tx.selectDistinct({ id: member.userId }).from(member).where(inArray(member.userId, ids)),
  ]);
  return new Set(found.flat().map((row) => row.id));
}
