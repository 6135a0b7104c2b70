import type { Json, PublicSample, Verdict } from "@unsung/engine";
import type { BrowserEngine, EngineProgress, ReadAnswer } from "@unsung/engine/browser";
import { useSyncExternalStore } from "react";

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
  started ??= import("@unsung/engine/browser").then(
    ({ createBrowserEngine }) => createBrowserEngine(),
    (cause: unknown) => {
      // A lost network must not stay remembered as an engine that can't be had.
      started = undefined;
      throw new EngineUnavailable("The engine could not be downloaded.", { cause });
    },
  );
  return started;
}

/** The engine's own error of this name comes from a module that is loaded late; here it becomes ours. */
async function told<Answer>(work: (engine: BrowserEngine) => Promise<Answer>): Promise<Answer> {
  try {
    return await work(await engine());
  } catch (error) {
    const unavailable = error instanceof Error && error.name === "EngineUnavailable";
    throw unavailable ? new EngineUnavailable(error.message, { cause: error }) : error;
  }
}

type RunInput = {
  sample: PublicSample;
  /** The files that may be changed, by path. */
  files: Readonly<Record<string, string>>;
  signal: AbortSignal;
};

/** Runs the visible checks in this browser. Throws `EngineUnavailable`, and the signal's reason when cancelled. */
export function runVisibleChecks(input: RunInput): Promise<Verdict> {
  return told((browser) => browser.run({ ...input, onProgress }));
}

/**
 * Where a file can't be read as SQL or TypeScript, at UTF-16 units from 0; nothing of it is run. Null where it can, and
 * where no engine has been loaded: typing downloads none.
 */
export async function findProblem(input: {
  sample: PublicSample;
  path: string;
  text: string;
}): Promise<{ message: string; offset: number } | null> {
  if (!started) return null;
  try {
    return await told((browser) => browser.parse(input));
  } catch {
    // A help while typing, and no more: what is wrong with the engine is told when it runs.
    return null;
  }
}

type ReadInput = {
  sample: PublicSample;
  /** One statement; it may read, and changes nothing. */
  text: string;
  params?: readonly Json[];
  signal?: AbortSignal;
};

/** Reads from the visible data in this browser's own PostgreSQL. Throws as `runVisibleChecks` does. */
export function readVisibleData(input: ReadInput): Promise<ReadAnswer> {
  return told((browser) => browser.read({ ...input, onProgress }));
}
