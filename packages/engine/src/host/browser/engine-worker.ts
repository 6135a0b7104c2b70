import { type Verdict } from "../../verdict.ts";
import {
  type EngineProgress,
  type FromWorker,
  type ParseRequest,
  type ReadAnswer,
  type ReadRequest,
  type RunRequest,
  type TextProblem,
  type ToWorker,
} from "./messages.ts";

/** This browser can't run the engine, its policy forbids it, or the engine could not be downloaded. */
export class EngineUnavailable extends Error {
  override name = "EngineUnavailable";
}

/** The worker was silent for longer than what it does may take. */
export class WorkerSilent extends Error {
  override name = "WorkerSilent";
}

/** A download that makes no progress for so long has failed. */
const longestStartMs = 60_000;

type Waiting = {
  /** What an answer of this type means; undefined for messages that are not the answer. */
  settle: (message: FromWorker) => boolean;
  fail: (error: Error) => void;
  onProgress: ((progress: EngineProgress) => void) | undefined;
};

/** The page's end of one worker: one request at a time, under a clock that the worker can't stop. */
export class EngineWorker {
  readonly #worker: Worker;
  readonly #keepSnapshot: (snapshot: Blob) => void;
  #waiting: Waiting | null = null;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(snapshot: Blob | null, keepSnapshot: (snapshot: Blob) => void) {
    this.#keepSnapshot = keepSnapshot;
    this.#worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.#worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) =>
      this.#receive(data),
    );
    this.#worker.addEventListener("error", (event) =>
      this.#fail(new EngineUnavailable(event.message || "the engine could not be loaded")),
    );
    this.#send({ type: "start", snapshot });
  }

  run(
    request: RunRequest,
    onProgress: ((progress: EngineProgress) => void) | undefined,
  ): Promise<Verdict> {
    return this.#ask(request, {
      onProgress,
      answerIn: (message) => (message.type === "verdict" ? message.verdict : undefined),
    });
  }

  read(
    request: ReadRequest,
    onProgress: ((progress: EngineProgress) => void) | undefined,
  ): Promise<ReadAnswer> {
    return this.#ask(request, {
      onProgress,
      answerIn: (message) => (message.type === "rows" ? message.answer : undefined),
    });
  }

  parse(request: ParseRequest): Promise<TextProblem | null> {
    return this.#ask(request, {
      onProgress: undefined,
      answerIn: (message) => (message.type === "parsed" ? { found: message.problem } : undefined),
    }).then(({ found }) => found);
  }

  terminate(): void {
    this.#worker.terminate();
    this.#fail(new Error("the worker was ended"));
  }

  #ask<Answer>(
    request: RunRequest | ReadRequest | ParseRequest,
    options: {
      answerIn: (message: FromWorker) => Answer | undefined;
      onProgress: ((progress: EngineProgress) => void) | undefined;
    },
  ): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    this.#waiting = {
      fail: reject,
      onProgress: options.onProgress,
      settle: (message) => {
        const answer = options.answerIn(message);
        if (answer === undefined) return false;
        resolve(answer);
        return true;
      },
    };
    this.#allow(longestStartMs);
    this.#send(request);
    return promise;
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message, []);
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case "snapshot":
        this.#keepSnapshot(message.snapshot);
        return;
      case "progress":
        if (message.progress.step === "download") this.#allow(longestStartMs);
        this.#waiting?.onProgress?.(message.progress);
        return;
      case "allow":
        this.#allow(message.milliseconds);
        return;
      case "failed":
        this.#fail(
          message.unavailable ? new EngineUnavailable(message.message) : new Error(message.message),
        );
        return;
      case "verdict":
      case "rows":
      case "parsed":
        if (this.#waiting?.settle(message)) this.#rest();
    }
  }

  #allow(milliseconds: number): void {
    clearTimeout(this.#clock);
    if (!this.#waiting) return;
    this.#clock = setTimeout(() => this.#fail(new WorkerSilent("the worker hangs")), milliseconds);
  }

  #fail(error: Error): void {
    this.#waiting?.fail(error);
    this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#clock);
    this.#waiting = null;
  }
}
