/** What the end of an attempt's time follows from. */
export type ClockReading = {
  startedAt: Date;
  /** Null where there is no clock. */
  minutes: number | null;
  /** 1 for everybody who did not ask for more time. */
  multiplier: number;
  /** Lost to a fault of ours. */
  givenBackSeconds: number;
  /** The application's own end, which nothing but time given back moves. */
  dueAt: Date | null;
};

/** A save or a submission that left in time may arrive so many seconds late. */
export const graceSeconds = 30;

/** When time is up; null where there is no clock. */
export function deadlineOf(clock: ClockReading): Date | null {
  if (clock.minutes === null) return null;
  const own = clock.startedAt.getTime() + clock.minutes * clock.multiplier * 60_000;
  const end = clock.dueAt === null ? own : Math.min(own, clock.dueAt.getTime());
  return new Date(end + clock.givenBackSeconds * 1000);
}

/** From when on nothing more is taken and the draft is handed in as it is; null where there is no clock. */
export function closingTime(clock: ClockReading): Date | null {
  const deadline = deadlineOf(clock);
  return deadline && new Date(deadline.getTime() + graceSeconds * 1000);
}

/** Whether time and grace are over at `now`. */
export function isTimeUp(clock: ClockReading, now: Date): boolean {
  const closing = closingTime(clock);
  return closing !== null && now >= closing;
}
