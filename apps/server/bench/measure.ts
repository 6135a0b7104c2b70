/** One line of the bench table. `ratio` is better the higher it is, except where `aim` begins with ≤. */
export type Measured = {
  name: string;
  ours: number;
  other: number;
  ratio: number;
  unit: string;
  aim: string;
};

export type Side = () => Promise<unknown>;

/**
 * Milliseconds that one call of each side takes: the median over rounds in which both take turns, so that a machine
 * that slows down slows both.
 */
export async function takeTurns(
  ours: { side: Side; calls: number },
  other: { side: Side; calls: number },
  rounds: number,
): Promise<{ ours: number; other: number }> {
  const times: { ours: number[]; other: number[] } = { ours: [], other: [] };
  for (let round = -1; round < rounds; round += 1) {
    const mine = await millisecondsPerCall(ours);
    const theirs = await millisecondsPerCall(other);
    // The first round warms both up.
    if (round < 0) continue;
    times.ours.push(mine);
    times.other.push(theirs);
  }
  return { ours: median(times.ours), other: median(times.other) };
}

async function millisecondsPerCall({
  side,
  calls,
}: {
  side: Side;
  calls: number;
}): Promise<number> {
  const started = performance.now();
  for (let call = 0; call < calls; call += 1) await side();
  return (performance.now() - started) / calls;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = low] =
    sorted.length % 2 ? [sorted[middle]] : sorted.slice(middle - 1, middle + 1);
  return (low + high) / 2;
}
