import { type JobDto, minutesOfWork } from "../../contract/job.ts";

type Candidate = Pick<JobDto, "description" | "pay" | "paidWork" | "samples" | "validThrough">;

/** Minutes of work that a job asks of a candidate. */
export function totalMinutes(samples: readonly { minutes: number }[]): number {
  return samples.reduce((sum, sample) => sum + sample.minutes, 0);
}

/**
 * What stands between a job and its publication, as sentences.
 * A pay range is given before the interview: EU Directive 2023/970, article 5.
 */
export function missingForPublication(job: Candidate, now: Date): string[] {
  const missing: string[] = [];
  const minutes = totalMinutes(job.samples);
  if (job.description.length === 0) missing.push("Describe the job.");
  if (job.pay === null) missing.push("State the pay range.");
  if (job.validThrough !== null && new Date(job.validThrough) <= now)
    missing.push("The last day for applications has passed.");
  if (minutes > minutesOfWork.refuse && job.paidWork === null)
    missing.push(
      `The work samples take ${minutes} minutes: above ${minutesOfWork.refuse}, state that you pay for them, and what.`,
    );
  return missing;
}

/** What a publisher should know and may overrule, as sentences. */
export function publicationWarnings(job: Candidate): string[] {
  const warnings: string[] = [];
  const minutes = totalMinutes(job.samples);
  if (job.samples.length === 0)
    warnings.push("Without a work sample there is nothing to rank the applications by.");
  if (minutes > minutesOfWork.warn)
    warnings.push(
      `The work samples take ${minutes} minutes; many good people stop at ${minutesOfWork.warn}.`,
    );
  return warnings;
}
