import { type JobPayloads } from "@unsung/api";
import { type DatabaseOptions } from "@unsung/api/db";
import { PgBoss, type Queue } from "pg-boss";
import { openBossDriver } from "./pg-boss-driver.ts";

type QueueName = keyof JobPayloads;

/** How each kind of job is tried again; a job that used up its tries goes to `<name>-failed`. */
const queues: Record<QueueName, Omit<Queue, "name">> = {
  mail: { retryLimit: 8, retryDelay: 15, retryBackoff: true, expireInSeconds: 60 },
  // A server that dies in the middle stops its heartbeat, and the job is taken again.
  grade: { retryLimit: 5, retryDelay: 1, expireInSeconds: 600, heartbeatSeconds: 10 },
  // Somebody waits for it before the screen: tried once more, and else told that it was our fault.
  run: { retryLimit: 1, retryDelay: 0, expireInSeconds: 120, heartbeatSeconds: 10 },
  "decline-letter": { retryLimit: 8, retryDelay: 15, retryBackoff: true, expireInSeconds: 60 },
  "kept-requests": { retryLimit: 8, retryDelay: 15, retryBackoff: true, expireInSeconds: 60 },
  retention: { retryLimit: 5, retryDelay: 300, retryBackoff: true, expireInSeconds: 900 },
  "close-attempt": { retryLimit: 10, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
};

const queueNames = Object.keys(queues) as QueueName[];

/** The queue that holds the jobs which failed for good. */
export function deadLetterName(name: QueueName): string {
  return `${name}-failed`;
}

/**
 * Installs or updates pg-boss's own schema and our queues, as the owner, and lets the application's role use them.
 * Nothing else ever changes that schema.
 */
export async function installQueues(owner: DatabaseOptions["address"]): Promise<void> {
  await using driver = openBossDriver({ address: owner });
  const boss = new PgBoss({ db: driver, supervise: false, schedule: false });
  await boss.start();
  try {
    for (const name of queueNames) {
      await ensureQueue(boss, { name: deadLetterName(name), retentionSeconds: 60 * 60 * 24 * 90 });
      await ensureQueue(boss, {
        name,
        notify: true,
        deadLetter: deadLetterName(name),
        ...queues[name],
      });
    }
    await driver.executeSql(`
      grant usage on schema pgboss to unsung_app;
      grant select, insert, update, delete on all tables in schema pgboss to unsung_app;
      grant usage on all sequences in schema pgboss to unsung_app;
      grant execute on all functions in schema pgboss to unsung_app;
    `);
  } finally {
    await boss.stop({ graceful: false });
  }
}

async function ensureQueue(boss: PgBoss, queue: Queue): Promise<void> {
  const { name, ...options } = queue;
  if (await boss.getQueue(name)) await boss.updateQueue(name, options);
  else await boss.createQueue(name, options);
}
