import { createJobInput, jobInput, listJobsInput, updateJobInput } from "../contract/job.ts";
import { closeJob } from "../services/job/close-job.ts";
import { createJob } from "../services/job/create-job.ts";
import { getJob } from "../services/job/get-job.ts";
import { getJobWork } from "../services/job/get-job-work.ts";
import { listJobs } from "../services/job/list-jobs.ts";
import { previewJob } from "../services/job/preview-job.ts";
import { publishJob } from "../services/job/publish-job.ts";
import { updateJob } from "../services/job/update-job.ts";
import { memberProcedure, router } from "../trpc.ts";

export const jobRouter = router({
  list: memberProcedure.input(listJobsInput).query(({ ctx, input }) => listJobs({ ctx, input })),
  get: memberProcedure.input(jobInput).query(({ ctx, input }) => getJob({ ctx, input })),
  work: memberProcedure.input(jobInput).query(({ ctx, input }) => getJobWork({ ctx, input })),
  preview: memberProcedure.input(jobInput).query(({ ctx, input }) => previewJob({ ctx, input })),
  create: memberProcedure
    .input(createJobInput)
    .mutation(({ ctx, input }) => createJob({ ctx, input })),
  update: memberProcedure
    .input(updateJobInput)
    .mutation(({ ctx, input }) => updateJob({ ctx, input })),
  publish: memberProcedure.input(jobInput).mutation(({ ctx, input }) => publishJob({ ctx, input })),
  close: memberProcedure.input(jobInput).mutation(({ ctx, input }) => closeJob({ ctx, input })),
});
