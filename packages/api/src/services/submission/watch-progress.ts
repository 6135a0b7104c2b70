import { type Context } from "../../context.ts";
import {
  type SubmissionProgressDto,
  type WatchSubmissionInput,
} from "../../contract/submission.ts";
import { watch, type Watched } from "../watch.ts";
import { getProgress } from "./get-progress.ts";

/** How far the grading of the caller's own submission is, until its verdict. Rejects with NOT_FOUND. */
export async function* watchProgress({
  ctx,
  input,
  signal,
}: {
  ctx: Context;
  input: WatchSubmissionInput;
  signal: AbortSignal;
}): AsyncGenerator<Watched<SubmissionProgressDto>, void> {
  yield* watch({
    bell: ctx.events.listen(`submission:${input.submissionId}`),
    read: async () => {
      const state = await getProgress({ ctx, input });
      return { id: state.state, state, last: state.state === "graded" };
    },
    lastEventId: input.lastEventId,
    signal,
  });
}
