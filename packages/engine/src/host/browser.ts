import { checkResult } from "../check-result.ts";
import { engineVersion } from "../engine-version.ts";
import { type Json, LimitReached } from "../host.ts";
import { hashSubmission } from "../sample/hash.ts";
import { type PublicSample } from "../sample/sample.ts";
import { type Verdict } from "../verdict.ts";
import { EngineWorker, WorkerSilent } from "./browser/engine-worker.ts";
import { type EngineProgress, type ReadAnswer, type TextProblem } from "./browser/messages.ts";

export { EngineUnavailable } from "./browser/engine-worker.ts";
export { type EngineProgress, type ReadAnswer } from "./browser/messages.ts";

type Request = {
  sample: PublicSample;
  onProgress?: (progress: EngineProgress) => void;
  signal?: AbortSignal;
};

export type BrowserEngine = Disposable & {
  /**
   * Runs the visible checks, but for those that only a server can. One run at a time: a later one waits.
   * Rejects with `EngineUnavailable`, or with the signal's reason. A run that hangs is a limit.
   */
  run(request: Request & { files: Readonly<Record<string, string>> }): Promise<Verdict>;
  /** Where a file can't be read as SQL or TypeScript, as its ending says; nothing of it is run. Null where it can. */
  parse(request: { sample: PublicSample; path: string; text: string }): Promise<TextProblem | null>;
  /** Runs one statement that reads the visible data. Rejects as `run` does. */
  read(request: Request & { text: string; params?: readonly Json[] }): Promise<ReadAnswer>;
};

/**
 * The engine of a page, in a worker that is started when it is first needed and replaced whenever a run hung, used
 * up its memory or broke it. Nothing it says is a verdict that counts.
 */
export function createBrowserEngine(): BrowserEngine {
  let worker: EngineWorker | null = null;
  let snapshot: Blob | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const dropWorker = () => {
    worker?.terminate();
    worker = null;
  };

  function newWorker(): EngineWorker {
    return new EngineWorker(snapshot, (made) => {
      snapshot = made;
    });
  }

  /** Gives `work` the worker when nobody else has it; drops the worker where `work` fails. */
  function exclusively<T>(
    signal: AbortSignal | undefined,
    work: (worker: EngineWorker) => Promise<T>,
  ): Promise<T> {
    const turn = last
      .catch(() => undefined)
      .then(async () => {
        signal?.throwIfAborted();
        worker ??= newWorker();
        signal?.addEventListener("abort", dropWorker, { once: true });
        try {
          return await work(worker);
        } catch (error) {
          dropWorker();
          signal?.throwIfAborted();
          throw error;
        } finally {
          signal?.removeEventListener("abort", dropWorker);
        }
      });
    last = turn;
    return turn;
  }

  async function runOnce({
    sample,
    files,
    onProgress,
    signal,
  }: Parameters<BrowserEngine["run"]>[0]) {
    try {
      const verdict = await exclusively(signal, (engine) =>
        engine.run({ type: "run", sample, files }, onProgress),
      );
      if (isSpent(verdict)) {
        dropWorker();
        worker = newWorker();
      }
      return verdict;
    } catch (error) {
      if (error instanceof WorkerSilent) return hungVerdict(sample, files);
      throw error;
    }
  }

  return {
    async run(request) {
      const verdict = await runOnce(request);
      return verdict.outcome === "fault" ? runOnce(request) : verdict;
    },
    parse: ({ sample, path, text }) =>
      exclusively(undefined, (engine) => engine.parse({ type: "parse", sample, path, text })),
    read: ({ sample, text, params = [], onProgress, signal }) =>
      exclusively(signal, (engine) =>
        engine.read({ type: "read", sample, text, params }, onProgress),
      ),
    [Symbol.dispose]: dropWorker,
  };
}

/** Whether the run left a worker that the next one should not have. */
function isSpent({ checks }: Verdict): boolean {
  return checks.some(
    ({ outcome, limit }) => outcome === "fault" || limit === "memory" || limit === "wall",
  );
}

async function hungVerdict(
  sample: PublicSample,
  files: Readonly<Record<string, string>>,
): Promise<Verdict> {
  const { id, version, limits } = sample.manifest;
  const limit = new LimitReached("wall", `the run did not end within ${limits.wallMs} ms`);
  const check = checkResult(
    { id: "run", title: "The run in this browser", visible: true, weight: 1 },
    { outcome: "limit", limit: limit.limit, message: limit.message },
  );
  return {
    outcome: "limit",
    score: 0,
    checks: [check],
    sample: { id, version, hash: sample.hash, variant: {} },
    submission: { hash: await hashSubmission(files) },
    engine: { version: engineVersion, postgres: "PGlite", quickjs: "QuickJS" },
  };
}
