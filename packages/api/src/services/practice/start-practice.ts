import { and, desc, eq, sql } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type StartedPracticeDto, type StartPracticeInput } from "../../contract/attempt.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { asAuthor } from "../../db/transaction.ts";
import { hashToken } from "../../token.ts";
import { insertAttempt, type NewAttempt } from "../attempt/insert-attempt.ts";
import { isAuthor } from "../attempt/is-author.ts";
import { loadCurrentSample } from "../sample/load-current-sample.ts";
import { countUse } from "./count-use.ts";

/**
 * The caller's attempt at a public sample: the one that was begun before on the same version, or a new one. A visitor
 * without secret is given one. Throws NOT_FOUND and TOO_MANY.
 */
export async function startPractice({
  ctx,
  input,
}: {
  ctx: Context;
  input: StartPracticeInput;
}): Promise<StartedPracticeDto> {
  await countUse(ctx, "start");
  const visitorToken = ctx.user ? null : (input.visitorToken ?? ctx.newToken());
  const attemptId = await asAuthor(ctx, { visitorToken }, async (tx) => {
    const sample = await loadCurrentSample(tx, input.sampleId);
    const author = authorOf(ctx, visitorToken);
    const lock = `practice:${sample.id}:${author.userId ?? author.tokenHash}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`);
    const [begun] = await tx
      .select({ id: attempt.id })
      .from(attempt)
      .where(
        and(
          isAuthor(ctx, visitorToken),
          eq(attempt.setting, "practice"),
          eq(attempt.sampleVersionId, sample.id),
        ),
      )
      .orderBy(desc(attempt.id))
      .limit(1);
    if (begun) return begun.id;
    return insertAttempt(tx, ctx, {
      author,
      application: null,
      sample,
      conditions: { setting: "practice", sample: "public", aiPolicy: null, minutes: null },
      multiplier: 1,
      dueAt: null,
    });
  });
  return { attemptId, visitorToken };
}

function authorOf(ctx: Context, visitorToken: string | null): NewAttempt["author"] {
  if (ctx.user) return { userId: ctx.user.id, tokenHash: null };
  return { userId: null, tokenHash: hashToken(visitorToken ?? ctx.newToken()) };
}
