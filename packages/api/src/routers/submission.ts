import {
  createSubmissionInput,
  submissionInput,
  watchSubmissionInput,
} from "../contract/submission.ts";
import { createSubmission } from "../services/submission/create-submission.ts";
import { getProgress } from "../services/submission/get-progress.ts";
import { watchProgress } from "../services/submission/watch-progress.ts";
import { router, visitorProcedure } from "../trpc.ts";
import { withIds } from "./with-ids.ts";

export const submissionRouter = router({
  create: visitorProcedure
    .input(createSubmissionInput)
    .mutation(({ ctx, input }) => createSubmission({ ctx, input })),
  progress: visitorProcedure
    .input(submissionInput)
    .query(({ ctx, input }) => getProgress({ ctx, input })),
  watch: visitorProcedure
    .input(watchSubmissionInput)
    .subscription(async ({ ctx, input, signal = new AbortController().signal }) => {
      // Before the stream begins, since a failure inside it is nobody's to map.
      await getProgress({ ctx, input });
      return withIds(watchProgress({ ctx, input, signal }));
    }),
});
