import { type JobPayloads, type Services, writeDeclineLetter } from "@unsung/api";
import { type FastifyBaseLogger } from "fastify";
import { type PgBoss } from "pg-boss";
import { type Deliver } from "#mail/delivery.ts";
import { composeLetter } from "#mail/letters.ts";

type WorkerOptions = {
  boss: PgBoss;
  services: Services;
  /** Null where letters can't leave and nobody would read them here. */
  deliver: Deliver | null;
  log: FastifyBaseLogger;
};

/** Takes jobs from the queues until pg-boss is stopped. A handler that rejects has its job tried again. */
export async function startWorker({ boss, services, deliver, log }: WorkerOptions): Promise<void> {
  const woken = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 };
  await boss.work<JobPayloads["mail"]>("mail", { ...woken, batchSize: 1 }, async ([job]) => {
    if (!job || !deliver) return;
    await deliver(composeLetter(job.data)).catch((error: unknown) => {
      log.warn(
        { error, template: job.data.template },
        "a mail could not be delivered; it will be tried again",
      );
      throw error;
    });
  });
  await boss.work<JobPayloads["decline-letter"]>(
    "decline-letter",
    { ...woken, batchSize: 1 },
    async ([job]) => {
      const message = job && (await writeDeclineLetter({ ctx: services, input: job.data }));
      if (message) await boss.send("mail", message);
    },
  );
}
