import { type Context } from "../../context.ts";
import {
  type SubmissionProgressDto,
  type WatchSubmissionInput,
} from "../../contract/submission.ts";
import { getProgress } from "./get-progress.ts";

/**
 * How far the grading of the caller's own submission is: at once, unless that is what `lastEventId` says, and at every
 * change; ends with the verdict. `id` is to be sent as `lastEventId` after a break. Throws NOT_FOUND.
 */
export async function* watchProgress({
  ctx,
  input,
  signal,
}: {
  ctx: Context;
  input: WatchSubmissionInput;
  signal: AbortSignal;
}): AsyncGenerator<{ id: string; progress: SubmissionProgressDto }, void> {
  // Hung before the first look, so that nothing falls between looking and listening.
  using bell = ctx.events.listen(`submission:${input.submissionId}`);
  let seen = input.lastEventId ?? null;
  while (!signal.aborted) {
    const progress = await getProgress({ ctx, input });
    const id = progress.state;
    if (id !== seen) yield { id, progress };
    if (progress.state === "graded") return;
    seen = id;
    await bell.rung(signal);
  }
}
