import type { PublicSample, Verdict } from "@unsung/engine";
import { useEffect, useRef, useState } from "react";
import { EngineUnavailable, runVisibleChecks } from "#/lib/engine.ts";
import { RunRefused } from "./run-on-server.ts";

export type Files = Readonly<Record<string, string>>;
export type Run = { verdict: Verdict; files: Files };

export type RunPhase =
  | { kind: "idle" }
  | { kind: "running"; where: "browser" | "server" }
  /** The engine broke, or nobody could run it; `message` says what happened. */
  | { kind: "broken"; message: string };

type UseRun = {
  sample: PublicSample;
  /** For a browser that can't run the engine. */
  onServer: (files: Files, signal: AbortSignal) => Promise<Verdict>;
};

/** Runs the visible checks here, one run at a time; a new one ends the one before. `last` is the last that finished. */
export function useRun({ sample, onServer }: UseRun) {
  const [last, setLast] = useState<Run | null>(null);
  const [phase, setPhase] = useState<RunPhase>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);

  useEffect(() => () => running.current?.abort(), []);

  async function run(files: Files) {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const isCurrent = () => running.current === controller;
    try {
      setPhase({ kind: "running", where: "browser" });
      const verdict = await runVisibleChecks({ sample, files, signal }).catch((error: unknown) => {
        if (!(error instanceof EngineUnavailable) || signal.aborted) throw error;
        if (isCurrent()) setPhase({ kind: "running", where: "server" });
        return onServer(files, signal);
      });
      if (!isCurrent()) return;
      setLast({ verdict, files });
      setPhase({ kind: "idle" });
    } catch (error) {
      if (!isCurrent()) return;
      setPhase(signal.aborted ? { kind: "idle" } : { kind: "broken", message: wordsFor(error) });
    }
  }

  return { last, phase, run, cancel: () => running.current?.abort() };
}

function wordsFor(error: unknown): string {
  return error instanceof RunRefused
    ? error.message
    : "The engine in this browser broke off. That is our fault.";
}
