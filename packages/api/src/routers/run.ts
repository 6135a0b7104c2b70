import { createRunInput, runInput, watchRunInput } from "../contract/run.ts";
import { createRun } from "../services/run/create-run.ts";
import { getRun } from "../services/run/get-run.ts";
import { watchRun } from "../services/run/watch-run.ts";
import { router, visitorProcedure } from "../trpc.ts";
import { withIds } from "./with-ids.ts";

/** Visible checks on the server, where the browser can't run them. */
export const runRouter = router({
  create: visitorProcedure
    .input(createRunInput)
    .mutation(({ ctx, input }) => createRun({ ctx, input })),
  get: visitorProcedure.input(runInput).query(({ ctx, input }) => getRun({ ctx, input })),
  watch: visitorProcedure
    .input(watchRunInput)
    .subscription(async ({ ctx, input, signal = new AbortController().signal }) => {
      // Before the stream begins, since a failure inside it is nobody's to map.
      await getRun({ ctx, input });
      return withIds(watchRun({ ctx, input, signal }));
    }),
});
