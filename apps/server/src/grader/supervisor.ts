import process from "node:process";
import { gradeSubmission, publishSample, type Sample } from "@unsung/engine";
import { createNodeHost } from "@unsung/engine/node";
import { startThrowawayPostgres } from "@unsung/postgres";
import { type SupervisorMessage, type SupervisorRequest } from "./protocol.ts";

/**
 * One grading slot: a process without any of the application's credentials, with a PostgreSQL and grading
 * processes of its own. It ends when the server that started it goes away.
 */
const remembered = 50;
const samples = new Map<string, Sample>();
const host = await createNodeHost({ startPostgres: startThrowawayPostgres, slots: 1 });
let last: Promise<void> = Promise.resolve();

process.on("message", (request: SupervisorRequest) => {
  // One at a time: a slot's neighbours are in other slots.
  last = last.then(() => answer(request));
});
process.once("disconnect", async () => {
  await host[Symbol.asyncDispose]();
  process.exit(0);
});
// Ctrl-C reaches the whole group; the server says when to stop by hanging up.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
send({ type: "ready" });

async function answer(request: SupervisorRequest): Promise<void> {
  const { id } = request;
  try {
    const sample = recall(request.sample);
    if (request.type === "publish") {
      send({ type: "published", id, publicSample: await publishSample({ sample, host }) });
      return;
    }
    const { submission, which } = request;
    send({
      type: "graded",
      id,
      verdict: await gradeSubmission({ sample, submission, host, which }),
    });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    send({ type: "broken", id, message });
  }
}

function recall({ hash, whole }: SupervisorRequest["sample"]): Sample {
  if (whole) samples.set(hash, whole);
  const sample = samples.get(hash);
  if (!sample) throw new Error(`The sample ${hash} was never sent to this supervisor.`);
  const [oldest] = samples.keys();
  if (samples.size > remembered && oldest !== undefined && oldest !== hash) samples.delete(oldest);
  return sample;
}

/** What nobody waits for any more is dropped: the server grades it again elsewhere. */
function send(message: SupervisorMessage): void {
  process.send?.(message, undefined, undefined, () => undefined);
}
