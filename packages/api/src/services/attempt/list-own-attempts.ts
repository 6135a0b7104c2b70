import { and, desc, inArray, lt } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type ListOwnAttemptsInput, type OwnAttemptDto } from "../../contract/attempt.ts";
import { attemptId } from "../../contract/ids.ts";
import { type Page } from "../../contract/page.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { asAuthor } from "../../db/transaction.ts";
import { isAuthor } from "./is-author.ts";
import { loadOwnAttempts } from "./load-own-attempts.ts";
import { settleOwnAttempts } from "./settle-own-attempts.ts";

/** The caller's attempts, practice and hiring alike, newest first. */
export function listOwnAttempts({
  ctx,
  input,
}: {
  ctx: Context;
  input: ListOwnAttemptsInput;
}): Promise<Page<OwnAttemptDto>> {
  const before = readCursor(attemptId, input.cursor);
  return asAuthor(ctx, input, async (tx) => {
    await settleOwnAttempts(tx, ctx, isAuthor(ctx, input.visitorToken));
    const ids = await tx
      .select({ id: attempt.id })
      .from(attempt)
      .where(
        and(
          isAuthor(ctx, input.visitorToken),
          input.setting.length > 0 ? inArray(attempt.setting, input.setting) : undefined,
          before ? lt(attempt.id, before) : undefined,
        ),
      )
      .orderBy(desc(attempt.id))
      .limit(input.limit + 1);
    const page = toPage(ids, input.limit, (row) => row.id);
    return {
      ...page,
      items: await loadOwnAttempts(
        tx,
        page.items.map((row) => row.id),
      ),
    };
  });
}
