type Window = { minutes: number; times: number };

/**
 * How often somebody may do what costs the server much: a visitor (counted by network) and a person with an account,
 * so that nobody can take the graders from everybody else. No work for a job comes near the limits of an account.
 */
export const useLimits = {
  start: { visitor: [{ minutes: 60, times: 60 }], account: [{ minutes: 60, times: 120 }] },
  submit: {
    visitor: [
      { minutes: 10, times: 20 },
      { minutes: 24 * 60, times: 200 },
    ],
    account: [{ minutes: 10, times: 40 }],
  },
  run: {
    visitor: [
      { minutes: 1, times: 10 },
      { minutes: 60, times: 200 },
    ],
    account: [
      { minutes: 1, times: 10 },
      { minutes: 60, times: 200 },
    ],
  },
  request: { visitor: [{ minutes: 60, times: 10 }], account: [{ minutes: 60, times: 10 }] },
  /** Counted by the address that is written to, whoever asks. */
  requestMail: {
    visitor: [
      { minutes: 10, times: 1 },
      { minutes: 24 * 60, times: 5 },
    ],
    account: [
      { minutes: 10, times: 1 },
      { minutes: 24 * 60, times: 5 },
    ],
  },
  export: { visitor: [], account: [{ minutes: 60, times: 10 }] },
} as const satisfies Record<string, Record<"visitor" | "account", readonly Window[]>>;

export type LimitedUse = keyof typeof useLimits;

/** The longest time that the limits look back, in milliseconds. */
export const longestWindow = 24 * 60 * 60_000;

/** When somebody who did this at these times may do it again; null: now. */
export function nextAllowed(
  windows: readonly Window[],
  times: readonly Date[],
  now: Date,
): Date | null {
  const latest = windows.map(({ minutes, times: most }) => {
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
