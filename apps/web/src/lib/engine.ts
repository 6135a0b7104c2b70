import {
  type Json,
  type PublicSample,
  type SqlFailure,
  type TextRows,
  type Verdict,
} from "@unsung/engine";
import { useSyncExternalStore } from "react";

/** What the engine does at present; bytes while it is downloaded. */
export type EngineProgress = {
  step: "download" | "start" | "data" | "checks";
  loaded?: number;
  total?: number;
};

type Answer = { ok: true; result: TextRows } | { ok: false; failure: SqlFailure };

type BrowserEngine = {
  run(input: RunInput & { onProgress: (progress: EngineProgress) => void }): Promise<Verdict>;
  read(input: ReadInput & { onProgress: (progress: EngineProgress) => void }): Promise<Answer>;
};

/** This browser lacks what the engine needs, its policy forbids it, or the engine could not be downloaded. */
export class EngineUnavailable extends Error {
  override name = "EngineUnavailable";
}

let started: Promise<BrowserEngine> | undefined;
let progress: EngineProgress | null = null;
const listeners = new Set<() => void>();

function onProgress(next: EngineProgress) {
  progress = next;
  for (const listener of listeners) listener();
}

/** What the engine of this page did last, such as how far its download is; null before it was asked for. */
export function useEngineProgress(): EngineProgress | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => progress,
    () => null,
  );
}

/** The engine of this page, loaded when it is first asked for: nothing of it is downloaded before. */
function engine(): Promise<BrowserEngine> {
  if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") {
    return Promise.reject(new EngineUnavailable("This browser lacks WebAssembly or workers."));
  }
  started ??= Promise.reject(
    new EngineUnavailable("The engine for browsers is not part of this build."),
  );
  return started;
}

type RunInput = {
  sample: PublicSample;
  /** The files that may be changed, by path. */
  files: Readonly<Record<string, string>>;
  signal: AbortSignal;
};

/** Runs the visible checks in this browser. Throws `EngineUnavailable`, and the signal's reason when cancelled. */
export async function runVisibleChecks(input: RunInput): Promise<Verdict> {
  return (await engine()).run({ ...input, onProgress });
}

type ReadInput = {
  sample: PublicSample;
  /** One statement; it may read, and changes nothing. */
  text: string;
  params?: readonly Json[];
  signal?: AbortSignal;
};

/** Reads from the visible data in this browser's own PostgreSQL. */
export async function readVisibleData(input: ReadInput): Promise<Answer> {
  return (await engine()).read({ ...input, onProgress });
}
