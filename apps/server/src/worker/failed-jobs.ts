import { type JobPayloads } from "@unsung/api";
import { type PgBoss, type WorkOptions } from "pg-boss";
import { deadLetterName } from "./queues.ts";

/** By the kinds of jobs for whose end somebody waits before a screen. */
type FailedHandlers = {
  [Name in "grade" | "run"]: (payload: JobPayloads[Name]) => Promise<unknown>;
};

/**
 * Takes the jobs that failed for good. A job that throws tells its person by itself; one whose process was killed each
 * time, heartbeat and all, never got to.
 */
export async function workFailedJobs(
  boss: PgBoss,
  handlers: FailedHandlers,
  options: WorkOptions,
): Promise<void> {
  await boss.work<JobPayloads["grade"]>(deadLetterName("grade"), options, async ([job]) => {
    if (job) await handlers.grade(job.data);
  });
  await boss.work<JobPayloads["run"]>(deadLetterName("run"), options, async ([job]) => {
    if (job) await handlers.run(job.data);
  });
}
