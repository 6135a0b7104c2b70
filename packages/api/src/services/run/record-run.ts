import { type Verdict } from "@unsung/engine";
import { and, eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type RunId } from "../../contract/ids.ts";
import { ring } from "../../db/events.ts";
import { run } from "../../db/schema/run.ts";
import { asRunner, enterAttempt } from "../../db/transaction.ts";
import { giveTimeBack } from "../attempt/give-time-back.ts";
import { storableCheck } from "../verdict/storable-check.ts";

/**
 * Records what a run came to: the engine's verdict, of which only visible checks are kept, or null for a fault of ours,
 * also where the verdict says so. The time that a fault took is given back. Nothing is done when the run is over already.
 */
export function recordRun({
  ctx,
  input,
}: {
  ctx: Context;
  input: { runId: RunId; verdict: Verdict | null };
}): Promise<void> {
  const verdict = input.verdict?.outcome === "fault" ? null : input.verdict;
  return asRunner(ctx, input.runId, async (tx) => {
    const [finished] = await tx
      .update(run)
      .set({ state: verdict ? "done" : "fault", verdict: verdict && visibleOf(verdict) })
      .where(and(eq(run.id, input.runId), eq(run.state, "queued")))
      .returning({ attemptId: run.attemptId, createdAt: run.createdAt });
    if (!finished) return;
    await ring(tx, `run:${input.runId}`);
    if (verdict) return;
    await enterAttempt(tx, finished.attemptId);
    const lost = ctx.now().getTime() - finished.createdAt.getTime();
    await giveTimeBack(tx, ctx, { attemptId: finished.attemptId, seconds: Math.ceil(lost / 1000) });
  });
}

function visibleOf(verdict: Verdict): Verdict {
  return {
    ...verdict,
    checks: verdict.checks.filter((check) => check.visible).map(storableCheck),
  };
}
