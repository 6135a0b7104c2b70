import { type ChildProcess } from "node:child_process";
import { z } from "zod";
import {
  type Guest,
  type GuestAnswer,
  type GuestOptions,
  HostFault,
  type Json,
  LimitReached,
  LoadFailed,
  SandboxDied,
} from "../../../host.ts";
import { type Limit, limits } from "../../../verdict.ts";
import { LineChannel, MessageTooLong } from "./line-channel.ts";
import { type Failure, type FromProcess, type ToProcess } from "./messages.ts";
import { spawnGradingProcess, type UnprivilegedUser } from "./spawn.ts";

/** More than any guest may say at once; a process that sends more is not what we started. */
const longestLine = 64_000_000;

const json = z.custom<Json>();
const count = z.number().nonnegative();
const answerSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: json.optional() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      name: z.string(),
      message: z.string(),
      code: z.string().exactOptional(),
      stack: z.string().exactOptional(),
    }),
  }),
]);
const failureSchema = z.object({
  kind: z.enum(["limit", "load", "fault"]),
  limit: z.enum(limits).nullable(),
  message: z.string(),
});
const messageSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("opened"), guest: count, fuel: count }),
  z.object({ type: z.literal("ended"), guest: count, fuel: count, failure: failureSchema }),
  z.object({
    type: z.literal("answered"),
    guest: count,
    id: count,
    answer: answerSchema,
    fuel: count,
  }),
  z.object({
    type: z.literal("asks"),
    guest: count,
    id: count,
    operation: z.string(),
    argument: json,
    fuel: count,
  }),
]);

/** The supervisor's end of one grading process. What comes from it is checked, capped and never trusted. */
export class GradingProcess {
  readonly #child: ChildProcess;
  readonly #channel: LineChannel;
  readonly #guests = new Map<number, RemoteGuest>();
  readonly #ready = Promise.withResolvers<void>();
  #lastGuest = 0;
  #isReady = false;
  #death: SandboxDied | null = null;
  #served = 0;
  #isSpoiled = false;
  #died: (suspicion: Limit) => void = () => undefined;

  constructor(user: UnprivilegedUser | null) {
    const { child, stream } = spawnGradingProcess(user);
    this.#child = child;
    this.#channel = new LineChannel({
      stream,
      longestLine,
      receive: (line) => this.#receive(line),
    });
    this.#ready.promise.catch(() => undefined);
    const end = (suspicion: Limit, reason: string) => {
      if (this.#death) return;
      this.#end(`the grading process ended: ${reason}`);
      // Before it was ready no module was in it, so none can have done it.
      if (this.#isReady) this.#died(suspicion);
    };
    stream.on("error", (error) => {
      if (error instanceof MessageTooLong) end("output", "it said too much");
      // A broken stream is the process's end, which `exit` explains.
      else child.kill("SIGKILL");
    });
    child.on("error", (error) => end("memory", error.message));
    child.on("exit", (code, signal) => end(suspicionOf(signal), signal ?? `exit code ${code}`));
  }

  get isAlive(): boolean {
    return this.#death === null;
  }

  /** Whether every module in it stayed within its limits, and all are gone. */
  get isClean(): boolean {
    return this.isAlive && !this.#isSpoiled && this.#guests.size === 0;
  }

  /** How many submissions it was taken for. */
  get served(): number {
    return this.#served;
  }

  /**
   * Takes it for one submission. `died` is told when it ends unasked, with the limit that this would be if a module
   * did it.
   */
  serve(died: (suspicion: Limit) => void): void {
    this.#served += 1;
    this.#died = died;
  }

  async open(options: GuestOptions): Promise<Guest> {
    await this.#ready.promise;
    if (this.#death) throw this.#death;
    this.#lastGuest += 1;
    const { calls, ...rest } = options;
    const guest = new RemoteGuest(this.#lastGuest, calls, {
      send: (message) => this.#channel.send(message),
      forget: (number) => this.#guests.delete(number),
    });
    this.#guests.set(this.#lastGuest, guest);
    this.#channel.send({ type: "open", guest: this.#lastGuest, options: rest } satisfies ToProcess);
    await guest.opened;
    return guest;
  }

  /** Ends the process and every guest in it, busy or hung. */
  kill(): void {
    this.#end("the grading process was ended");
  }

  #end(reason: string): void {
    this.#death ??= new SandboxDied(reason);
    this.#ready.reject(this.#death);
    this.#child.kill("SIGKILL");
    for (const guest of this.#guests.values()) guest.end(this.#death);
  }

  #receive(line: string): void {
    const message = readMessage(line);
    if (message === null) this.#end("the grading process said what can't be understood");
    else if (message.type === "ready") {
      this.#isReady = true;
      this.#ready.resolve();
    } else {
      if (message.type === "ended" && message.failure.kind !== "load") this.#isSpoiled = true;
      this.#guests.get(message.guest)?.receive(message);
    }
  }
}

function readMessage(line: string): FromProcess | null {
  try {
    const parsed = messageSchema.safeParse(JSON.parse(line));
    return parsed.success ? (parsed.data as FromProcess) : null;
  } catch {
    return null;
  }
}

/** V8 aborts or traps where memory runs out; a stack that runs over is a violation of memory. */
function suspicionOf(signal: NodeJS.Signals | null): Limit {
  if (signal === "SIGSEGV" || signal === "SIGBUS") return "stack";
  return signal === "SIGXCPU" ? "wall" : "memory";
}

type Line = { send: (message: ToProcess) => void; forget: (guest: number) => void };

/** A guest that lives in a grading process. */
class RemoteGuest implements Guest {
  readonly #number: number;
  readonly #answer: GuestOptions["calls"];
  readonly #line: Line;
  readonly #opened = Promise.withResolvers<void>();
  readonly #calls = new Map<
    number,
    { resolve: (answer: GuestAnswer) => void; reject: (error: Error) => void }
  >();
  #lastCall = 0;
  #fuel = 0;
  #end: Error | null = null;

  constructor(number: number, answer: GuestOptions["calls"], line: Line) {
    this.#number = number;
    this.#answer = answer;
    this.#line = line;
  }

  get opened(): Promise<void> {
    return this.#opened.promise;
  }

  call(name: string, args: readonly Json[]): Promise<GuestAnswer> {
    if (this.#end) return Promise.reject(this.#end);
    this.#lastCall += 1;
    const id = this.#lastCall;
    const { promise, resolve, reject } = Promise.withResolvers<GuestAnswer>();
    this.#calls.set(id, { resolve, reject });
    this.#line.send({ type: "call", guest: this.#number, id, name, args });
    return promise;
  }

  fuel(): number {
    return this.#fuel;
  }

  [Symbol.asyncDispose](): Promise<void> {
    if (!this.#end) this.#line.send({ type: "close", guest: this.#number });
    this.end(new HostFault("the guest was closed"));
    return Promise.resolve();
  }

  receive(message: Exclude<FromProcess, { type: "ready" }>): void {
    this.#fuel = message.fuel;
    switch (message.type) {
      case "opened":
        this.#opened.resolve();
        return;
      case "answered":
        this.#calls.get(message.id)?.resolve(message.answer);
        this.#calls.delete(message.id);
        return;
      case "asks":
        void this.#answerQuestion(message.id, this.#answer(message.operation, message.argument));
        return;
      case "ended":
        this.end(errorOf(message.failure));
    }
  }

  /** Rejects what is waited for; the guest is gone. */
  end(reason: Error): void {
    if (this.#end) return;
    this.#end = reason;
    this.#line.forget(this.#number);
    this.#opened.promise.catch(() => undefined);
    this.#opened.reject(reason);
    for (const waiting of this.#calls.values()) waiting.reject(reason);
    this.#calls.clear();
  }

  async #answerQuestion(id: number, pending: Promise<GuestAnswer>): Promise<void> {
    try {
      const answer = await pending;
      if (!this.#end) this.#line.send({ type: "answer", guest: this.#number, id, answer });
    } catch (error) {
      if (!this.#end) this.#line.send({ type: "close", guest: this.#number });
      this.end(error instanceof Error ? error : new HostFault(String(error)));
    }
  }
}

function errorOf({ kind, limit, message }: Failure): Error {
  if (kind === "limit" && limit) return new LimitReached(limit, message);
  return kind === "load" ? new LoadFailed(message) : new SandboxDied(message);
}
