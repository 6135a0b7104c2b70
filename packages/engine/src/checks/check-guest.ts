import { type GuestCalls, type GuestOptions } from "../host.ts";
import { type Sample } from "../sample/sample.ts";
import { checkPrelude } from "./check-prelude.ts";

/** The instant at which every run's clock stands: 2026-01-15 12:00 UTC. */
export const runInstant = Date.UTC(2026, 0, 15, 12);
export const runSeed = 20_260_115;

/** Checks are their author's, not the candidate's: the limits only keep a mistake from holding up the engine. */
const limits = { fuel: 100_000_000, memoryMb: 128, output: 16_000_000 };

const asksNothing: GuestCalls = (operation) =>
  Promise.resolve({
    ok: false,
    error: { name: "Error", message: `${operation} works inside of a check only` },
  });

/** How a file of checks is opened. */
export function checkGuestOptions(
  sample: Pick<Sample, "files">,
  file: string,
  calls: GuestCalls = asksNothing,
): GuestOptions {
  const files = Object.fromEntries(
    Object.entries(sample.files).filter(([path]) => path.startsWith("checks/")),
  );
  return {
    files,
    entry: file,
    prelude: checkPrelude,
    calls,
    limits,
    now: runInstant,
    seed: runSeed,
  };
}
