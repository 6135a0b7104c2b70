import { type JobDto } from "../../contract/job.ts";
import { DomainError } from "../../errors.ts";

/** Throws JOB_INCOMPLETE, with what is missing, for a job that the public may not see yet. */
export function requireComplete(job: Pick<JobDto, "missing">): void {
  if (job.missing.length === 0) return;
  throw new DomainError("JOB_INCOMPLETE", job.missing.join(" "), { missing: job.missing });
}
