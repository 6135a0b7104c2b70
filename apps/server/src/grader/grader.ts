import { type PublicSample, type Sample, type Submission, type Verdict } from "@unsung/engine";
import { type Which } from "./protocol.ts";
import { type ChildEnvironment, GraderFault, openSlot, type Slot } from "./slot.ts";

/** `which`: all checks where not said. */
type GraderWork = { sample: Sample; submission: Submission; which?: Which };

export type Grader = AsyncDisposable & {
  /**
   * Grades on the first free slot. A slot that breaks is replaced and the submission is tried once more on another.
   * Throws `GraderFault` when that breaks too: a fault of ours, never the candidate's.
   */
  grade(work: GraderWork): Promise<Verdict>;
  /** What of a sample may leave the server. Throws `GraderFault`. */
  publish(sample: Sample): Promise<PublicSample>;
  /** Process ids of the supervisors, for operators and fault tests. */
  pids(): number[];
};

type GraderOptions = { slots: number; environment: ChildEnvironment };

/** A pool of grading slots, each a process of its own; the first is awaited, so that a broken setup shows at start. */
export async function openGrader({ slots, environment }: GraderOptions): Promise<Grader> {
  const idle: Slot[] = [await openSlot(environment)];
  const all = new Set<Slot>(idle);
  const waiting: ((slot: Slot) => void)[] = [];
  let unopened = slots - 1;
  let closed = false;

  function release(slot: Slot): void {
    const next = waiting.shift();
    if (next) next(slot);
    else idle.push(slot);
  }

  async function open(): Promise<Slot> {
    const slot = await openSlot(environment);
    all.add(slot);
    return slot;
  }

  async function acquire(): Promise<Slot> {
    const slot = idle.pop();
    if (slot?.alive()) return slot;
    if (slot) {
      all.delete(slot);
      return open();
    }
    if (unopened > 0) {
      unopened -= 1;
      return open().catch((error: unknown) => {
        unopened += 1;
        throw error;
      });
    }
    return new Promise((resolve) => waiting.push(resolve));
  }

  async function replace(broken: Slot): Promise<Slot> {
    all.delete(broken);
    await broken[Symbol.asyncDispose]();
    return open();
  }

  async function onSomeSlot<Result>(work: (slot: Slot) => Promise<Result>): Promise<Result> {
    let slot = await acquire();
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await work(slot);
        } catch (error) {
          if (!(error instanceof GraderFault) || closed) throw error;
          slot = await replace(slot);
          if (attempt === 2) throw error;
        }
      }
    } finally {
      release(slot);
    }
  }

  return {
    pids: () => [...all].flatMap((slot) => slot.pid ?? []),
    grade: ({ which = "all", ...work }) => onSomeSlot((slot) => slot.grade({ ...work, which })),
    publish: (sample) => onSomeSlot((slot) => slot.publish(sample)),
    async [Symbol.asyncDispose]() {
      closed = true;
      await Promise.all([...all].map((slot) => slot[Symbol.asyncDispose]()));
    },
  };
}
