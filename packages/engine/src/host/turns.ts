/** Runs go side by side until one has to be repeated with nothing beside it. */
export type Turns = {
  /** Runs `work` beside others. */
  beside<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until nothing runs, runs `work`, and lets nothing else begin before it ends. */
  alone<T>(work: () => Promise<T>): Promise<T>;
};

/**
 * A lock that many runs share or one holds, first come, first served.
 * A run that the clock stopped is repeated alone, so that a busy machine is never the candidate's limit.
 * Not reentrant: a run that is `beside` must end before it is repeated `alone`.
 */
export function createTurns(): Turns {
  let running = 0;
  let exclusive = false;
  const waiting: { alone: boolean; start: () => void }[] = [];

  function startNext(): void {
    for (let next = waiting[0]; next; next = waiting[0]) {
      if (exclusive || (next.alone && running > 0)) return;
      waiting.shift();
      running += 1;
      exclusive = next.alone;
      next.start();
    }
  }

  async function take<T>(alone: boolean, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((start) => {
      waiting.push({ alone, start });
      startNext();
    });
    try {
      return await work();
    } finally {
      running -= 1;
      if (alone) exclusive = false;
      startNext();
    }
  }

  return { beside: (work) => take(false, work), alone: (work) => take(true, work) };
}
