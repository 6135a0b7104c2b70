import { type MemberContext } from "../../context.ts";
import { type JobInput, type JobPostDto } from "../../contract/job.ts";
import { asMember } from "../../db/transaction.ts";
import { toJobPost } from "../job-post/to-job-post.ts";
import { loadOwnJob } from "./load-own-job.ts";

/** A job, whatever its state, exactly as the candidate will see it. Throws NOT_FOUND. */
export function previewJob({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: JobInput;
}): Promise<JobPostDto> {
  return asMember(ctx, "job.read", async (tx) =>
    toJobPost(tx, await loadOwnJob(tx, ctx, input.jobId)),
  );
}
