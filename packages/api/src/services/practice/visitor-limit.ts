/** What a visitor without account may do so often. */
export const visitorLimits = {
  start: [{ minutes: 60, times: 60 }],
  submit: [
    { minutes: 10, times: 20 },
    { minutes: 24 * 60, times: 200 },
  ],
} as const satisfies Record<string, readonly { minutes: number; times: number }[]>;

export type VisitorDeed = keyof typeof visitorLimits;

/** The longest time that the limits look back, in milliseconds. */
export const longestWindow = 24 * 60 * 60_000;

/** When a visitor who did this at these times may do it again; null: now. */
export function nextAllowed(deed: VisitorDeed, times: readonly Date[], now: Date): Date | null {
  const latest = visitorLimits[deed].map(({ minutes, times: most }) => {
    const since = now.getTime() - minutes * 60_000;
    const recent = times
      .map((time) => time.getTime())
      .filter((time) => time > since)
      .toSorted((a, b) => b - a);
    const oldest = recent[most - 1];
    return oldest === undefined ? 0 : oldest + minutes * 60_000;
  });
  const next = Math.max(...latest);
  return next > now.getTime() ? new Date(next) : null;
}
