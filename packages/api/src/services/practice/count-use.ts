import { and, eq, gt, sql } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { visitorUseId } from "../../contract/ids.ts";
import { visitorUse } from "../../db/schema/attempt.ts";
import { inScope } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { hashToken } from "../../token.ts";
import { type LimitedUse, longestWindow, nextAllowed, useLimits } from "./use-limit.ts";

/**
 * Counts what the caller does against its limits: those of the account, or of the network that a visitor's request
 * came from. Throws TOO_MANY with `retryAt`, an ISO instant.
 */
export async function countUse(ctx: Context, use: LimitedUse): Promise<void> {
  const next = await takeTurn(ctx, use, ctx.user?.id ?? ctx.visitorKey);
  if (next) throw tooMany(ctx, next);
}

/** Counts a use by anybody or anything that has a name; where that is too often it counts nothing, and tells when it may be again. */
export async function takeTurn(ctx: Context, use: LimitedUse, who: string): Promise<Date | null> {
  const key = hashToken(`${use}:${who}`);
  const now = ctx.now();
  return inScope(ctx.db, { tokenHash: key }, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    const since = new Date(now.getTime() - longestWindow);
    const rows = await tx
      .select({ at: visitorUse.at })
      .from(visitorUse)
      .where(and(eq(visitorUse.key, key), gt(visitorUse.at, since)));
    const times = rows.map((row) => row.at);
    const next = nextAllowed(useLimits[use][ctx.user ? "account" : "visitor"], times, now);
    if (!next) await tx.insert(visitorUse).values({ id: ctx.newId(visitorUseId), key, at: now });
    return next;
  });
}

function tooMany(ctx: Context, next: Date): DomainError {
  const message = ctx.user
    ? "That was often enough for now. Wait a moment and try again."
    : "That was often enough for now. Sign in to go on at once, or come back a little later.";
  return new DomainError("TOO_MANY", message, { retryAt: next.toISOString() });
}
