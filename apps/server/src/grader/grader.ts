import { type PublicSample, type Sample, type Submission, type Verdict } from "@unsung/engine";
import { type Which } from "./protocol.ts";
import { type ChildEnvironment, GraderFault, openSlot, type Slot } from "./slot.ts";

/** `which`: all checks where not said. */
type GraderWork = { sample: Sample; submission: Submission; which?: Which };

export type Grader = AsyncDisposable & {
  /**
   * Grades on the first free slot. A slot that breaks is replaced and the submission is tried once more on a new one.
   * Throws `GraderFault` when that breaks too: a fault of ours, never the candidate's.
   */
  grade(work: GraderWork): Promise<Verdict>;
  /** What of a sample may leave the server. Throws `GraderFault`. */
  publish(sample: Sample): Promise<PublicSample>;
  /** Process ids of the supervisors, for operators and fault tests. */
  pids(): number[];
};

type GraderOptions = { slots: number; environment: ChildEnvironment };

/** A place for a slot: it stays when its slot breaks, so that the pool never shrinks. */
type Seat = { slot: Slot | null };

/** A pool of grading slots, each a process of its own; the first is awaited, so that a broken setup shows at start. */
export async function openGrader({ slots, environment }: GraderOptions): Promise<Grader> {
  const seats: Seat[] = Array.from({ length: slots }, () => ({ slot: null }));
  const idle = [...seats];
  const waiting: ((seat: Seat) => void)[] = [];
  let closed = false;

  async function fill(seat: Seat): Promise<Slot> {
    if (seat.slot?.alive()) return seat.slot;
    await seat.slot?.[Symbol.asyncDispose]();
    seat.slot = null;
    if (closed) throw new GraderFault("The grader is closed.");
    seat.slot = await openSlot(environment);
    if (closed) await seat.slot[Symbol.asyncDispose]();
    return seat.slot;
  }

  async function onSomeSlot<Result>(work: (slot: Slot) => Promise<Result>): Promise<Result> {
    const seat = idle.pop() ?? (await new Promise<Seat>((resolve) => waiting.push(resolve)));
    try {
      return await tryTwice(async () => work(await fill(seat)), seat);
    } finally {
      const next = waiting.shift();
      if (next) next(seat);
      else idle.push(seat);
    }
  }

  async function tryTwice<Result>(work: () => Promise<Result>, seat: Seat): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GraderFault) || closed) throw error;
      await seat.slot?.[Symbol.asyncDispose]();
      return work();
    }
  }

  const ready = onSomeSlot(async () => undefined);
  // The others get ready meanwhile; one that can't is tried again when it is needed.
  for (let others = slots - 1; others > 0; others -= 1)
    onSomeSlot(async () => undefined).catch(() => undefined);
  await ready;

  return {
    pids: () => seats.flatMap(({ slot }) => slot?.pid ?? []),
    grade: ({ which = "all", ...work }) => onSomeSlot((slot) => slot.grade({ ...work, which })),
    publish: (sample) => onSomeSlot((slot) => slot.publish(sample)),
    async [Symbol.asyncDispose]() {
      closed = true;
      await Promise.all(seats.map(async ({ slot }) => slot?.[Symbol.asyncDispose]()));
    },
  };
}
