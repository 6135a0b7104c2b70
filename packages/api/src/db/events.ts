import { sql } from "drizzle-orm";
import type postgres from "postgres";
import { type RunId, type SubmissionId } from "../contract/ids.ts";
import { type Transaction } from "./client.ts";

/** What can happen that somebody waits for: the grading of a submission, or a run, has gone on. */
type Topic = `submission:${SubmissionId}` | `run:${RunId}`;

/** Rings when something may have happened. It carries nothing: who hears it reads the state under the own rights. */
export type Bell = Disposable & {
  /** Resolves at the next ring, at once when it has rung since the last time, and when `signal` is aborted. */
  rung(signal: AbortSignal): Promise<void>;
};

export type Events = {
  /** From now on no ring for the topic is missed. Dispose it, or it is kept for ever. */
  listen(topic: Topic): Bell;
};

const channel = "unsung_events";

/** Rings for everybody who listens, in every process of the server, when `tx` is committed. */
export async function ring(tx: Transaction, topic: Topic): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${topic})`);
}

/**
 * Listens over one connection of its own, which the driver restores; it ends with `client`. Notifications that were
 * sent while it was away are lost, so everybody's bell rings when it is back.
 */
export async function openEvents(client: postgres.Sql): Promise<Events> {
  const listeners = new Map<string, Set<() => void>>();
  await client.listen(
    channel,
    (topic) => listeners.get(topic)?.forEach((wake) => wake()),
    () => listeners.forEach((wakes) => wakes.forEach((wake) => wake())),
  );
  return { listen: (topic) => hang(listeners, topic) };
}

function hang(listeners: Map<string, Set<() => void>>, topic: string): Bell {
  let hasRung = false;
  let waiting: (() => void) | null = null;
  const wake = () => {
    hasRung = true;
    waiting?.();
  };
  const wakes = listeners.get(topic) ?? new Set();
  listeners.set(topic, wakes.add(wake));
  return {
    async rung(signal) {
      if (!hasRung && !signal.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>();
        waiting = resolve;
        signal.addEventListener("abort", waiting);
        await promise;
        signal.removeEventListener("abort", waiting);
        waiting = null;
      }
      hasRung = false;
    },
    [Symbol.dispose]: () => {
      wakes.delete(wake);
      if (wakes.size === 0) listeners.delete(topic);
    },
  };
}
