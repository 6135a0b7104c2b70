import { tracked } from "@trpc/server";
import {
  createSubmissionInput,
  submissionInput,
  watchSubmissionInput,
} from "../contract/submission.ts";
import { createSubmission } from "../services/submission/create-submission.ts";
import { getProgress } from "../services/submission/get-progress.ts";
import { watchProgress } from "../services/submission/watch-progress.ts";
import { router, visitorProcedure } from "../trpc.ts";

export const submissionRouter = router({
  create: visitorProcedure
    .input(createSubmissionInput)
    .mutation(({ ctx, input }) => createSubmission({ ctx, input })),
  progress: visitorProcedure
    .input(submissionInput)
    .query(({ ctx, input }) => getProgress({ ctx, input })),
  watch: visitorProcedure.input(watchSubmissionInput).subscription(async function* ({
    ctx,
    input,
    signal = new AbortController().signal,
  }) {
    for await (const { id, progress } of watchProgress({ ctx, input, signal }))
      yield tracked(id, progress);
  }),
});
