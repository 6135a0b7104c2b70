import { and, eq, gt, lt } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type CreateRunInput } from "../../contract/run.ts";
import { type AttemptId, runId, type RunId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { run } from "../../db/schema/run.ts";
import { asAuthor } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { lockOwnAttempt } from "../attempt/lock-attempt.ts";
import { requireFiles } from "../attempt/require-files.ts";
import { countUse } from "../practice/count-use.ts";
import { runPriority } from "../submission/grade-priority.ts";
import { handInIfTimeIsUp } from "../submission/hand-in.ts";

const day = 24 * 60 * 60_000;
/** A run that takes longer got lost, and does not keep the next one from beginning. */
const lostAfter = 2 * 60_000;

/**
 * Has the visible checks run on the server, for a browser that can't. There is no audit row: trying out is no deed.
 * Throws NOT_FOUND, INVALID for files, WRONG_STATE once the work was handed in or while another run goes on, and TOO_MANY.
 */
export async function createRun({
  ctx,
  input,
}: {
  ctx: Context;
  input: CreateRunInput;
}): Promise<{ runId: RunId }> {
  await countUse(ctx, "run");
  return asAuthor(ctx, input, async (tx) => {
    const attempt = await lockOwnAttempt(tx, ctx, input);
    await handInIfTimeIsUp(tx, ctx, attempt);
    if (attempt.state !== "open")
      throw new DomainError("WRONG_STATE", "This work was handed in already.");
    await requireFiles(tx, attempt.sampleVersionId, input.files);
    const now = ctx.now();
    await requireNoOther(tx, attempt.id, now);
    const id = ctx.newId(runId);
    await tx
      .delete(run)
      .where(and(eq(run.attemptId, attempt.id), lt(run.createdAt, new Date(now.getTime() - day))));
    await tx.insert(run).values({
      id,
      attemptId: attempt.id,
      organizationId: attempt.organizationId,
      sampleVersionId: attempt.sampleVersionId,
      files: input.files,
      state: "queued",
      createdAt: now,
    });
    await ctx.jobs.enqueue(tx, { name: "run", payload: { runId: id }, priority: runPriority });
    return { runId: id };
  });
}

/** One at a time: several that meet the same fault would have its time given back several times. */
async function requireNoOther(tx: Transaction, id: AttemptId, now: Date): Promise<void> {
  const since = new Date(now.getTime() - lostAfter);
  const [other] = await tx
    .select({ id: run.id })
    .from(run)
    .where(and(eq(run.attemptId, id), eq(run.state, "queued"), gt(run.createdAt, since)))
    .limit(1);
  if (other) throw new DomainError("WRONG_STATE", "Another run is still going on.");
}
