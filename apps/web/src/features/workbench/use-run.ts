import { type PublicSample, type Verdict } from "@unsung/engine";
import { useEffect, useRef, useState } from "react";
import { EngineUnavailable, runVisibleChecks } from "#/lib/engine.ts";

export type Run = { verdict: Verdict; files: Readonly<Record<string, string>> };

export type RunPhase =
  | { kind: "idle" }
  | { kind: "running" }
  /** `unavailable`: this browser can't run it; otherwise the engine broke, which is ours. */
  | { kind: "broken"; unavailable: boolean; message: string };

/** Runs the visible checks here, one run at a time; a new one ends the one before. `last` is the last that finished. */
export function useRun(sample: PublicSample) {
  const [last, setLast] = useState<Run | null>(null);
  const [phase, setPhase] = useState<RunPhase>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  async function run(files: Readonly<Record<string, string>>) {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const isCurrent = () => running.current === controller;
    setPhase({ kind: "running" });
    try {
      const verdict = await runVisibleChecks({
        sample,
        files,
        signal: controller.signal,
      });
      if (!isCurrent()) return;
      setLast({ verdict, files });
      setPhase({ kind: "idle" });
    } catch (error) {
      if (isCurrent()) setPhase(controller.signal.aborted ? { kind: "idle" } : brokenBy(error));
    }
  }

  return { last, phase, run, cancel: () => running.current?.abort() };
}

function brokenBy(error: unknown): RunPhase {
  return {
    kind: "broken",
    unavailable: error instanceof EngineUnavailable,
    message: error instanceof Error ? error.message : "The engine stopped.",
  };
}
