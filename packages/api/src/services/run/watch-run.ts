import { type Context } from "../../context.ts";
import { type RunDto, type WatchRunInput } from "../../contract/run.ts";
import { watch, type Watched } from "../watch.ts";
import { getRun } from "./get-run.ts";

/** What becomes of the caller's own run, until it is done. Rejects with NOT_FOUND. */
export async function* watchRun({
  ctx,
  input,
  signal,
}: {
  ctx: Context;
  input: WatchRunInput;
  signal: AbortSignal;
}): AsyncGenerator<Watched<RunDto>, void> {
  yield* watch({
    bell: ctx.events.listen(`run:${input.runId}`),
    read: async () => {
      const state = await getRun({ ctx, input });
      return { id: state.state, state, last: state.state !== "queued" };
    },
    lastEventId: input.lastEventId,
    signal,
  });
}
