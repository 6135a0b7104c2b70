import { type MemberContext } from "../../context.ts";
import { type JobDto, type JobInput } from "../../contract/job.ts";
import { asMember } from "../../db/transaction.ts";
import { loadOwnJob } from "./load-own-job.ts";

/** A job of the organization with what is missing and what to mind. Throws NOT_FOUND. */
export function getJob({ ctx, input }: { ctx: MemberContext; input: JobInput }): Promise<JobDto> {
  return asMember(ctx, "job.read", (tx) => loadOwnJob(tx, ctx, input.jobId));
}
