import { and, eq, gt, sql } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { visitorUseId } from "../../contract/ids.ts";
import { visitorUse } from "../../db/schema/attempt.ts";
import { inScope } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { hashToken } from "../../token.ts";
import { longestWindow, nextAllowed, type VisitorDeed } from "./visitor-limit.ts";

/**
 * Counts what a visitor does against the limits of the network that the request came from; nothing for somebody signed
 * in. Throws TOO_MANY with `retryAt`, an ISO instant.
 */
export async function countVisitorDeed(ctx: Context, deed: VisitorDeed): Promise<void> {
  if (ctx.user) return;
  const key = hashToken(`${deed}:${ctx.visitorKey}`);
  const now = ctx.now();
  await inScope(ctx.db, { tokenHash: key }, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    const rows = await tx
      .select({ at: visitorUse.at })
      .from(visitorUse)
      .where(
        and(eq(visitorUse.key, key), gt(visitorUse.at, new Date(now.getTime() - longestWindow))),
      );
    const times = rows.map((row) => row.at);
    const next = nextAllowed(deed, times, now);
    if (next) {
      throw new DomainError(
        "TOO_MANY",
        "That was often enough for now. Sign in to go on at once, or come back a little later.",
        { retryAt: next.toISOString() },
      );
    }
    await tx.insert(visitorUse).values({ id: ctx.newId(visitorUseId), key, at: now });
  });
}
