import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type PublicSample, type Sample, type Submission, type Verdict } from "@unsung/engine";
import { type SupervisorMessage, type SupervisorRequest, type Which } from "./protocol.ts";

/** The supervisor died, broke or fell silent; the submission did nothing that is known to be wrong. */
export class GraderFault extends Error {
  override name = "GraderFault";
}

/** What a supervisor may know of the environment: where programs and caches lie. */
export type ChildEnvironment = { PATH: string; HOME: string };

export type Slot = AsyncDisposable & {
  grade(work: { sample: Sample; submission: Submission; which: Which }): Promise<Verdict>;
  publish(sample: Sample): Promise<PublicSample>;
  /** False once its process has gone; the pool then replaces it. */
  alive(): boolean;
  readonly pid: number | undefined;
};

/** The engine stops a submission long before; this is for a supervisor that hangs. */
const silenceMs = 120_000;
const startMs = 60_000;

/** Starts a supervisor and resolves when it can grade. Throws `GraderFault`. */
export async function openSlot(environment: ChildEnvironment): Promise<Slot> {
  const child = fork(join(import.meta.dirname, "supervisor.ts"), [], {
    // No credential of the application reaches grading.
    env: environment,
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const exited = once(child, "exit");
  const sent = new Set<string>();
  let lastId = 0;
  await waitUntilReady(child, exited);

  function address(sample: Sample): Pick<SupervisorRequest, "id" | "sample"> {
    lastId += 1;
    const whole = sent.has(sample.hash) ? null : sample;
    sent.add(sample.hash);
    return { id: lastId, sample: { hash: sample.hash, whole } };
  }

  return {
    pid: child.pid,
    alive: () => child.connected && child.exitCode === null && child.signalCode === null,
    async grade({ sample, submission, which }) {
      const answer = await ask(child, { type: "grade", ...address(sample), submission, which });
      if (answer.type === "graded") return answer.verdict;
      throw new GraderFault(
        answer.type === "broken" ? answer.message : "The supervisor answered something else.",
      );
    },
    async publish(sample) {
      const answer = await ask(child, { type: "publish", ...address(sample) });
      if (answer.type === "published") return answer.publicSample;
      throw new GraderFault(
        answer.type === "broken" ? answer.message : "The supervisor answered something else.",
      );
    },
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect();
      await Promise.race([exited, sleep(5000, undefined, { ref: false })]);
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    },
  };
}

type Answer = Exclude<SupervisorMessage, { type: "ready" }>;

function ask(child: ChildProcess, request: SupervisorRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      settle(() => reject(new GraderFault("The supervisor did not answer.")));
      child.kill("SIGKILL");
    }, silenceMs);
    const onMessage = (message: SupervisorMessage) => {
      if (message.type !== "ready" && message.id === request.id) settle(() => resolve(message));
    };
    const onExit = () =>
      settle(() => reject(new GraderFault("The supervisor ended in the middle of a grade.")));
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      child.off("message", onMessage);
      child.off("exit", onExit);
      finish();
    };
    child.on("message", onMessage);
    child.once("exit", onExit);
    child.send(request, (error) => {
      if (error)
        settle(() => reject(new GraderFault(`The supervisor can't be reached: ${error.message}`)));
    });
  });
}

async function waitUntilReady(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  const ready = once(child, "message");
  const outcome = await Promise.race([
    ready.then(() => "ready" as const),
    exited.then(() => "ended" as const),
    sleep(startMs, "late" as const, { ref: false }),
  ]);
  if (outcome === "ready") return;
  child.kill("SIGKILL");
  throw new GraderFault(
    outcome === "ended"
      ? "A grading supervisor ended while it started; its output says why."
      : "A grading supervisor did not get ready in time.",
  );
}
