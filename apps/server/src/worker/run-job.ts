import { type Context, type JobPayloads, loadRunWork, recordRun } from "@unsung/api";
import { type FastifyBaseLogger } from "fastify";
import { type Grader } from "#grader/grader.ts";

type RunJob = {
  ctx: Context;
  grader: Grader;
  log: FastifyBaseLogger;
  payload: JobPayloads["run"];
};

/** Runs the visible checks for a browser that can't. Whatever breaks is ours, and the candidate is told so at once. */
export async function runVisibleChecks({ ctx, grader, log, payload }: RunJob): Promise<void> {
  const { runId } = payload;
  const work = await loadRunWork({ ctx, input: { runId } });
  if (!work) return;
  const { sample, files } = work;
  const verdict = await grader
    .grade({ sample, submission: { files }, which: "visible" })
    .catch((error: unknown) => {
      log.error({ err: error, runId }, "a run ended in a fault of ours");
      return null;
    });
  await recordRun({ ctx, input: { runId, verdict } });
}
