import { type JobPayloads } from "@unsung/api";
import { type PgBoss, type WorkOptions } from "pg-boss";
import { deadLetterName } from "./queues.ts";

/** Kinds of jobs for whose end somebody waits before a screen. */
type Awaited = "grade" | "run";

export type FailedHandlers = {
  [Name in Awaited]: (payload: JobPayloads[Name]) => Promise<unknown>;
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
  async function work<Name extends Awaited>(name: Name): Promise<void> {
    await boss.work<JobPayloads[Name]>(deadLetterName(name), options, async ([job]) => {
      if (job) await handlers[name](job.data);
    });
  }
  await work("grade");
  await work("run");
}
