import type { EngineProgress } from "@unsung/engine/browser";
import { useEngineProgress } from "#/lib/engine.ts";

const words: Record<EngineProgress["step"], string> = {
  download:
    "Downloading the engine: PostgreSQL and JavaScript for this browser. Once, then it is kept.",
  start: "Starting PostgreSQL in this browser.",
  data: "Loading the visible data.",
  checks: "Running the checks.",
};

const megabytes = new Intl.NumberFormat("en-GB", {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** What the engine is doing, and how far the download is. */
export function EngineProgressLine() {
  const progress = useEngineProgress();
  const { loaded, total } = progress ?? {};
  const known = loaded !== undefined && total !== undefined && total > loaded;
  // What has come is compiled and started before the engine says so itself.
  const step =
    progress?.step === "download" && total !== undefined && loaded === total
      ? "start"
      : progress?.step;
  return (
    <output className="flex flex-col gap-2 text-sm text-ink-2">
      <span>{step === undefined ? "Beginning." : words[step]}</span>
      {known ? (
        <span className="flex items-center gap-3">
          <progress
            aria-label="Download"
            value={loaded}
            max={total}
            className="h-1 w-48 appearance-none overflow-hidden rounded-full bg-hover [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-accent"
          />
          <span className="tabular text-xs text-ink-3">
            {megabytes.format(loaded / 1e6)} of {megabytes.format(total / 1e6)} MB
          </span>
        </span>
      ) : null}
    </output>
  );
}
