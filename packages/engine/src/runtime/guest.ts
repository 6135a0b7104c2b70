import {
  type JSValuePointer,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  StaticLifetime,
} from "quickjs-emscripten-core";
import {
  type Guest,
  type GuestAnswer,
  type GuestError,
  type GuestOptions,
  type Json,
  LimitReached,
  LoadFailed,
  SandboxDied,
} from "../host.ts";
import { type Limit } from "../verdict.ts";
import { type GuestEnd, type GuestImage, imageKey } from "./guest-image.ts";
import { restoreMemory, takeMemoryImage } from "./memory-image.ts";
import { type RecentlyUsed } from "../recently-used.ts";
import { createModuleLoader } from "./modules.ts";
import { bridgePrelude, type FromGuest, type ToGuest } from "./prelude.ts";
import { nestsDeeper } from "./nesting.ts";
import { instantiateQuickJs, type QuickJsInstance } from "./quickjs.ts";

/** Fuel for setting up, before the module's own account is opened. */
const setupFuel = 1_000_000_000n;
/**
 * Of linear memory's stack: some six thousand plain calls. QuickJS throws an exception that the guest may catch when
 * it is used up, and V8's own stack must be large enough to get there: without that the guest is stopped.
 */
const guestStackBytes = 1024 * 1024;
/**
 * A guest that gets stuck with a larger memory than it started with, and nine tenths of its limit in use besides what
 * every instance has (6 MB), got stuck for lack of it.
 */
const nearlyFull = { atLeastBytes: 16_777_216, ofLimit: 0.9, besidesMb: 6 };

/** Whoever reads the message recurses into it. */
const deepestMessage = 500;
/** In characters, of at most three bytes each: what `memoryHeadroomMb` has room for. */
const longestMessage = 10_000_000;

/** The name of the error that a call ends with when nothing can ever settle it. */
export const neverSettles = "NeverSettles";

/** Made once: an error costs its stack. */
const closed = new LoadFailed("the guest was closed");

type Waiting = { resolve: (answer: GuestAnswer) => void; reject: (error: Error) => void };

/** Images of guests by what decides them; null where there is none to be had. */
export type GuestImages = RecentlyUsed<GuestImage | null>;

/**
 * Opens a module in a QuickJS of its own. With `images` a module that was opened before is not loaded again.
 * Rejects with `LoadFailed` when it does not parse or load, with `LimitReached` when it had to be stopped while loading.
 */
export async function openGuest(
  compiled: WebAssembly.Module,
  options: GuestOptions,
  images?: GuestImages,
): Promise<Guest> {
  const image = await images?.get(imageKey(options), async () => loadedImage(compiled, options));
  const instance = await instantiateQuickJs(compiled, options.limits.memoryMb);
  const isRestored = image && image.spent <= options.limits.fuel;
  const guest = new MeteredGuest(instance, options, isRestored ? image : null);
  try {
    if (!isRestored) guest.load();
    return guest;
  } catch (error) {
    await guest[Symbol.asyncDispose]();
    throw error;
  }
}

/** Loads a module to take its image. Null where its memory is not all of its state, and where it does not load. */
async function loadedImage(
  compiled: WebAssembly.Module,
  options: GuestOptions,
): Promise<GuestImage | null> {
  const instance = await instantiateQuickJs(compiled, options.limits.memoryMb);
  const bytesAtFirst = instance.memory.buffer.byteLength;
  let isSilent = true;
  const calls: GuestOptions["calls"] = () => {
    isSilent = false;
    return new Promise(() => undefined);
  };
  await using guest = new MeteredGuest(instance, { ...options, calls }, null);
  try {
    guest.load();
  } catch (error) {
    if (isSilent) throw error;
    return null;
  }
  // An instance's memory can't be made to look as if it had grown.
  if (!isSilent || instance.memory.buffer.byteLength !== bytesAtFirst) return null;
  const memory = takeMemoryImage(instance.memory, instance.atFirst);
  return { memory, pointers: { ...instance.pointers }, ends: guest.ends, spent: guest.fuel() };
}

class MeteredGuest implements Guest {
  readonly #instance: QuickJsInstance;
  readonly #options: GuestOptions;
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #ends: Record<GuestEnd, QuickJSHandle>;
  readonly #budget: bigint;
  readonly #calls = new Map<number, Waiting>();
  #lastCall = 0;
  /** Asks that the host has not answered yet. */
  #asked = 0;
  /** Why the guest was stopped from within, if it was. */
  #stopped: Limit | undefined;
  /** Set once the guest is gone; every later call gets it. */
  #end: Error | undefined;
  #spent = 0;
  /** Nothing that entered WebAssembly came back in another way than by returning. */
  #isSound = true;

  /** Without an image it must be loaded before it is called. */
  constructor(instance: QuickJsInstance, options: GuestOptions, image: GuestImage | null) {
    this.#instance = instance;
    this.#options = options;
    this.#budget = BigInt(Math.max(0, Math.floor(options.limits.fuel)));
    instance.fuel.value = setupFuel;
    if (image) {
      restoreMemory(instance.memory, image.memory);
      Object.assign(instance.pointers, image.pointers);
    }
    // QuickJS seeds Math.random with the time at which its context is made.
    instance.clock.now = 1_000_000_007 + Math.abs(options.seed % 1_000_000_007) * 1009;
    this.#runtime = instance.quickjs.newRuntime({ maxStackSizeBytes: guestStackBytes });
    this.#context = this.#runtime.newContext();
    instance.clock.now = options.now;
    const modules = createModuleLoader(options.files);
    this.#runtime.setModuleLoader(
      (path) => modules.source(path),
      (from, request) => modules.resolve(from, request),
    );
    this.#ends = image ? this.#restoredEnds(image) : this.#installPrelude();
    this.#runtime.setMemoryLimit(options.limits.memoryMb * 1_048_576);
    if (image) instance.fuel.value = this.#budget - BigInt(image.spent);
  }

  /** Where in memory the guest's ends lie. */
  get ends(): Record<GuestEnd, number> {
    const { start, deliver, drain, describe } = this.#ends;
    return {
      start: start.value,
      deliver: deliver.value,
      drain: drain.value,
      describe: describe.value,
    };
  }

  /** Evaluates the entry module. Throws `LoadFailed`, `LimitReached` or `SandboxDied`. */
  load(): void {
    const { entry, files } = this.#options;
    const source = createModuleLoader(files).source(entry);
    this.#instance.fuel.value = this.#budget;
    this.#guarded(() => {
      const exports = this.#settledExports(
        this.#loaded(this.#context.evalCode(source, entry, { type: "module" })),
      );
      this.#loaded(this.#context.callFunction(this.#ends.start, this.#context.undefined, exports));
    });
    this.#turn();
  }

  call(name: string, args: readonly Json[]): Promise<GuestAnswer> {
    if (this.#end) return Promise.reject(this.#end);
    this.#lastCall += 1;
    const id = this.#lastCall;
    const { promise, resolve, reject } = Promise.withResolvers<GuestAnswer>();
    this.#calls.set(id, { resolve, reject });
    this.#deliver(["call", id, name, args]);
    return promise;
  }

  fuel(): number {
    return this.#end ? this.#spent : this.#fuelSpent();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#finish(closed, { isSound: this.#isSound });
    return Promise.resolve();
  }

  readonly #overflow = (reason: QuickJSHandle): void => {
    this.#stopped = this.#context.getString(reason) === "output" ? "output" : "memory";
    this.#instance.fuel.value = -1n;
  };

  /** The functions of a guest that was loaded before, in another instance. */
  #restoredEnds({ ends }: GuestImage): Record<GuestEnd, QuickJSHandle> {
    // What the guest holds is the number of a reference, and the first of a runtime is always the same.
    this.#runtime.hostRefs.put(this.#overflow);
    const handle = (pointer: number): QuickJSHandle =>
      new StaticLifetime(pointer as JSValuePointer, this.#runtime);
    return {
      start: handle(ends.start),
      deliver: handle(ends.deliver),
      drain: handle(ends.drain),
      describe: handle(ends.describe),
    };
  }

  #installPrelude(): Record<GuestEnd, QuickJSHandle> {
    const context = this.#context;
    const overflow = context.newFunction("overflow", this.#overflow);
    const evaluate = (source: string) => context.unwrapResult(context.evalCode(source));
    const ends = context.unwrapResult(
      context.callFunction(
        evaluate(`(${bridgePrelude.toString()})`),
        context.undefined,
        evaluate(`(${this.#options.prelude})`),
        overflow,
        context.newNumber(this.#options.limits.output),
      ),
    );
    return {
      start: context.getProp(ends, "start"),
      deliver: context.getProp(ends, "deliver"),
      drain: context.getProp(ends, "drain"),
      describe: context.getProp(ends, "describe"),
    };
  }

  /** The exports of an evaluated module, which is a promise where it awaits something at its top. */
  #settledExports(evaluated: QuickJSHandle): QuickJSHandle {
    const context = this.#context;
    this.#runJobs();
    const state = context.getPromiseState(evaluated);
    if (state.type === "fulfilled") return state.value;
    if (state.type === "rejected") throw this.#loadFailure(state.error);
    throw new LoadFailed(`${this.#options.entry} awaits something that never happens`);
  }

  #loaded(result: ReturnType<QuickJSContext["evalCode"]>): QuickJSHandle {
    if (result.error) throw this.#loadFailure(result.error);
    return result.value;
  }

  #loadFailure(thrown: QuickJSHandle): Error {
    const described = this.#context.callFunction(
      this.#ends.describe,
      this.#context.undefined,
      thrown,
    );
    if (described.error) return new LimitReached("memory", "the module used all of its memory");
    const error = JSON.parse(this.#context.getString(described.value)) as GuestError;
    if (error.name === "LoadFailed") return new LoadFailed(error.message);
    return exhausted(error) ?? new LoadFailed(`${error.name}: ${error.message}${where(error)}`);
  }

  #deliver(message: ToGuest): void {
    try {
      this.#guarded(() => {
        const text = JSON.stringify(message);
        if (text.length > longestMessage) {
          throw new LimitReached("memory", "the module was answered more than it can hold");
        }
        const json = this.#context.newString(text);
        const result = this.#context.callFunction(
          this.#ends.deliver,
          this.#context.undefined,
          json,
        );
        if (result.error) throw new LimitReached("memory", "no memory left for an answer");
        json.dispose();
        result.value.dispose();
        this.#runJobs();
      });
      this.#turn();
    } catch (error) {
      this.#break(error);
    }
  }

  #runJobs(): void {
    const result = this.#runtime.executePendingJobs();
    if (result.error) throw new LimitReached("memory", "no memory left to go on");
  }

  /** Hands on what the guest said; notices when it can't go on by itself. */
  #turn(): void {
    for (const message of this.#guarded(() => this.#drain())) this.#receive(message);
    if (this.#asked > 0 || this.#calls.size === 0) return;
    if (this.#isNearlyFull()) {
      throw new LimitReached("memory", "the module used all of its memory");
    }
    for (const id of this.#calls.keys()) {
      this.#settle(id, {
        ok: false,
        error: {
          name: neverSettles,
          message:
            "it waits for something that can never happen: nothing is left that could settle it",
        },
      });
    }
  }

  #drain(): FromGuest[] {
    const result = this.#context.callFunction(this.#ends.drain, this.#context.undefined);
    if (result.error) throw new LimitReached("memory", "no memory left to answer with");
    const json = this.#context.getString(result.value);
    result.value.dispose();
    if (nestsDeeper(json, deepestMessage)) {
      throw new LimitReached("stack", "what the module said is nested too deeply");
    }
    return json === "" ? [] : (JSON.parse(json) as FromGuest[]);
  }

  #receive(message: FromGuest): void {
    switch (message[0]) {
      case "ask":
        this.#asked += 1;
        void this.#answer(message[1], this.#options.calls(message[2], message[3]));
        return;
      case "tell":
        this.#options.calls(message[1], message[2]).catch((error: unknown) => this.#break(error));
        return;
      case "value":
        this.#settle(message[1], { ok: true, value: message[2] });
        return;
      case "error": {
        const limit = exhausted(message[2]);
        if (limit) throw limit;
        this.#settle(message[1], { ok: false, error: message[2] });
      }
    }
  }

  async #answer(id: number, pending: Promise<GuestAnswer>): Promise<void> {
    try {
      const answer = await pending;
      this.#asked -= 1;
      if (this.#end) return;
      this.#deliver(answerMessage(id, answer));
    } catch (error) {
      this.#break(error);
    }
  }

  #settle(id: number, answer: GuestAnswer): void {
    this.#calls.get(id)?.resolve(answer);
    this.#calls.delete(id);
  }

  /** Runs what enters WebAssembly; turns traps and exhausted stacks into what they mean. */
  #guarded<T>(work: () => T): T {
    if (this.#end) throw this.#end;
    try {
      const value = work();
      if (this.#instance.fuel.value < 0n) throw this.#outOfFuel();
      return value;
    } catch (error) {
      this.#isSound = false;
      if (error instanceof LimitReached || error instanceof LoadFailed) throw error;
      if (this.#instance.fuel.value < 0n) throw this.#outOfFuel();
      if (error instanceof RangeError) {
        throw new LimitReached("stack", "the module recursed too deeply");
      }
      throw new SandboxDied(`the guest broke down: ${String(error)}`);
    }
  }

  #outOfFuel(): LimitReached {
    switch (this.#stopped) {
      case "output":
        return new LimitReached("output", "the module said more than it may");
      case "memory":
        return new LimitReached("memory", "the module used all of its memory");
      default:
        return new LimitReached("fuel", `stopped after ${this.#budget} units of work`);
    }
  }

  #isNearlyFull(): boolean {
    const { atLeastBytes, ofLimit, besidesMb } = nearlyFull;
    const size = this.#instance.memory.buffer.byteLength;
    const limitMb = this.#options.limits.memoryMb;
    return size > atLeastBytes && size > (limitMb * ofLimit + besidesMb) * 1_048_576;
  }

  #fuelSpent(): number {
    const left = this.#instance.fuel.value;
    return Number(left < 0n ? this.#budget : this.#budget - left);
  }

  #break(error: unknown): void {
    this.#finish(error instanceof Error ? error : new SandboxDied(String(error)));
  }

  #finish(reason: Error, { isSound } = { isSound: false }): void {
    if (this.#end) return;
    this.#spent = this.#fuelSpent();
    this.#end = reason;
    this.#instance.release({ isSound });
    for (const waiting of this.#calls.values()) waiting.reject(reason);
    this.#calls.clear();
  }
}

function answerMessage(id: number, answer: GuestAnswer): ToGuest {
  if (!answer.ok) return ["refusal", id, answer.error];
  return answer.value === undefined ? ["answer", id] : ["answer", id, answer.value];
}

/** QuickJS tells the lack of memory or stack by exceptions of a name of its own; one that nobody caught is a limit. */
function exhausted(error: GuestError): LimitReached | undefined {
  if (error.name !== "InternalError") return undefined;
  switch (error.message) {
    case "out of memory":
      return new LimitReached("memory", "the module used all of its memory");
    case "stack overflow":
      return new LimitReached("stack", "the module recursed too deeply");
    default:
      return undefined;
  }
}

/** The first place in the stack, as in ` at handler.ts:12:5`. */
function where(error: GuestError): string {
  const place = /\(?([\w./-]+:\d+(?::\d+)?)\)?/.exec(error.stack ?? "");
  return place ? ` at ${place[1]}` : "";
}
