import {
  closeExpiredAttempt,
  type Context,
  deliverKeptRequests,
  enforceRetention,
  type JobPayloads,
  recordFault,
  recordRun,
  writeDeclineLetter,
} from "@unsung/api";
import { type FastifyBaseLogger } from "fastify";
import { type PgBoss, type WorkOptions } from "pg-boss";
import { type Grader } from "#grader/grader.ts";
import { type Deliver } from "#mail/delivery.ts";
import { composeLetter } from "#mail/letters.ts";
import { workFailedJobs } from "./failed-jobs.ts";
import { runGradeJob } from "./grade-job.ts";
import { runVisibleChecks } from "./run-job.ts";

type WorkerOptions = {
  boss: PgBoss;
  /** As nobody in particular; the worker's services take their scope from what they are. */
  ctx: Context;
  grader: Grader;
  gradingSlots: number;
  /** Null where letters can't leave and nobody would read them here. */
  deliver: Deliver | null;
  log: FastifyBaseLogger;
};

/** Notifications wake the worker; polling finds what they missed. */
const wakes = {
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
  batchSize: 1,
} satisfies WorkOptions;

/** Every night at this minute (UTC), in whichever process pg-boss chooses. */
const retentionTime = "17 3 * * *";

/** Takes jobs from the queues until pg-boss is stopped. A handler that rejects has its job tried again. */
export async function startWorker(options: WorkerOptions): Promise<void> {
  const { boss, ctx, grader, gradingSlots, deliver, log } = options;

  async function work<Name extends keyof JobPayloads>(
    name: Name,
    concurrency: number,
    handle: (payload: JobPayloads[Name]) => Promise<unknown>,
  ): Promise<void> {
    await boss.work<JobPayloads[Name]>(
      name,
      { ...wakes, localConcurrency: concurrency },
      async ([job]) => {
        if (!job) return;
        try {
          await handle(job.data);
        } catch (error) {
          log.error(
            { err: error, queue: name, job: job.id },
            "a job failed; it will be tried again",
          );
          throw error;
        }
      },
    );
  }

  await work("grade", gradingSlots, (payload) => runGradeJob({ ctx, grader, log, payload }));
  await work("run", gradingSlots, (payload) => runVisibleChecks({ ctx, grader, log, payload }));
  await workFailedJobs(
    boss,
    {
      grade: ({ submissionId }) => {
        log.error({ submissionId }, "the process that graded it was killed each time");
        const reason = "The process that graded it was killed each time.";
        return recordFault({ ctx, input: { submissionId, reason } });
      },
      run: ({ runId }) => {
        log.error({ runId }, "the process that ran it was killed each time");
        return recordRun({ ctx, input: { runId, verdict: null } });
      },
    },
    wakes,
  );
  await work("close-attempt", 1, (input) => closeExpiredAttempt({ ctx, input }));
  await work("kept-requests", 1, (input) => deliverKeptRequests({ ctx, input }));
  await work("retention", 1, (input) => enforceRetention({ ctx, input }));
  await boss.schedule("retention", retentionTime, {});
  // Once a day also at a start: a machine that sleeps at night keeps nothing for longer either.
  await boss.send("retention", {}, { singletonSeconds: 24 * 60 * 60 });
  await work("mail", 2, async (message) => deliver?.(composeLetter(message)));
  await work("decline-letter", 1, async (input) => {
    const message = await writeDeclineLetter({ ctx, input });
    if (message) await deliver?.(composeLetter(message));
  });
}
