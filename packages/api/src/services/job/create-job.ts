import { type MemberContext } from "../../context.ts";
import { type CreateJobInput, type JobDto } from "../../contract/job.ts";
import { asMember } from "../../db/transaction.ts";
import { insertJob } from "./insert-job.ts";

/** A new draft. Throws INVALID for skills and work samples that the catalogue does not have. */
export function createJob({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: CreateJobInput;
}): Promise<JobDto> {
  return asMember(ctx, "job.write", (tx) => insertJob(tx, ctx, input));
}
