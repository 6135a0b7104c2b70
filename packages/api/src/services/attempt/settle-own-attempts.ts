import { and, eq, isNotNull, type SQL } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type Transaction } from "../../db/client.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { handInIfTimeIsUp } from "../submission/hand-in.ts";
import { lockAttempt } from "./lock-attempt.ts";

/** Before attempts are read: hands in those whose time is up, so that nobody sees one as open that takes nothing more. */
export async function settleOwnAttempts(tx: Transaction, ctx: Context, which: SQL): Promise<void> {
  const running = await tx
    .select({ id: attempt.id })
    .from(attempt)
    .where(and(which, eq(attempt.state, "open"), isNotNull(attempt.minutes)))
    .limit(100);
  for (const { id } of running) {
    const locked = await lockAttempt(tx, id);
    if (locked) await handInIfTimeIsUp(tx, ctx, locked);
  }
}
