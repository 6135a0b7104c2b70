import { z } from "zod";
import {
  type Guest,
  type GuestAnswer,
  type GuestCalls,
  type GuestOptions,
  HostFault,
  type Json,
  LimitReached,
  type SampleDatabase,
  type Sandbox,
} from "../host.ts";
import { CandidateStatements } from "../handler/candidate-statements.ts";
import { type FetchRequest } from "../handler/handler-prelude.ts";
import { type Cost } from "../verdict.ts";
import { LockStep, type Participant } from "./lock-step.ts";

const json = z.custom<Json>();
const headers = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()]).transform(String),
);

/** What a candidate's module may ask for. It made the arguments, so they are read with care. */
const request = z.discriminatedUnion("operation", [
  z.object({ operation: z.literal("log"), argument: z.string() }),
  z.object({
    operation: z.literal("fetch"),
    argument: z.object({
      url: z.string(),
      method: z.string(),
      headers,
      body: z.string().nullable(),
    }),
  }),
  z.object({
    operation: z.literal("sql"),
    argument: z.object({
      text: z.string(),
      params: z.array(json),
      transaction: z.number().nullable(),
    }),
  }),
  z.object({ operation: z.literal("begin") }),
  z.object({ operation: z.enum(["commit", "rollback"]), argument: z.number() }),
]);

const mostLogLines = 100;
const longestLogLine = 500;

/** What a candidate's code does during one check: its module instances, its statements, its log, and what all that cost. */
export class CandidateSide implements AsyncDisposable {
  readonly #sandbox: Sandbox;
  readonly #module: Omit<GuestOptions, "calls">;
  readonly #database: SampleDatabase | null;
  readonly #statements: CandidateStatements | null;
  readonly #fetch: (request: FetchRequest) => Promise<GuestAnswer>;
  readonly #guests: Guest[] = [];
  readonly #log: string[] = [];
  #main: Guest | null = null;
  /** Spent by instances that are gone. */
  #fuelBefore = 0;
  /** Instances that are being opened and calls that were not answered yet. */
  #busy = 0;

  constructor(input: {
    sandbox: Sandbox;
    module: Omit<GuestOptions, "calls">;
    database: SampleDatabase | null;
    queries: number;
    fetch: (request: FetchRequest) => Promise<GuestAnswer>;
  }) {
    this.#sandbox = input.sandbox;
    this.#module = input.module;
    this.#database = input.database;
    this.#statements = input.database && new CandidateStatements(input.database, input.queries);
    this.#fetch = input.fetch;
  }

  get log(): readonly string[] {
    return this.#log;
  }

  note(line: string): void {
    if (this.#log.length < mostLogLines) this.#log.push(line.slice(0, longestLogLine));
  }

  /** Opens the module. Rejects as `Sandbox.open` does. */
  async start(): Promise<void> {
    this.#main = await this.#open();
  }

  /** A new instance with new connections, as after a crash. */
  async restart(): Promise<void> {
    if (this.#main) await this.#close(this.#main);
    await this.#statements?.closeAll();
    await this.start();
  }

  /** Calls the running instance. */
  async call(operation: string, args: readonly Json[]): Promise<GuestAnswer> {
    if (!this.#main) throw new HostFault("the candidate's module is not running");
    return this.#call(this.#main, { operation, args });
  }

  /** Calls a new instance that is closed afterwards; it takes its steps as the participant of a lock step. */
  async callApart(
    operation: string,
    args: readonly Json[],
    participant?: Participant,
  ): Promise<GuestAnswer> {
    try {
      const guest = await this.#open(participant);
      try {
        return await this.#call(guest, { operation, args });
      } finally {
        await this.#close(guest);
      }
    } finally {
      participant?.end();
    }
  }

  /** An order for so many calls at once; null where they can't be made to take turns. */
  lockStep(calls: number): LockStep | null {
    const blocked = this.#statements?.blocked;
    return blocked ? new LockStep(calls, blocked) : null;
  }

  async cost(): Promise<Cost> {
    const database = (await this.#database?.cost()) ?? { rows: null, blocks: null };
    return { queries: this.#statements?.queries ?? 0, ...database, fuel: this.#fuel() };
  }

  /** Connections go with the database. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#busy > 0) this.#sandbox.reset();
    await Promise.all(this.#guests.map((guest) => guest[Symbol.asyncDispose]()));
  }

  #fuel(): number {
    return this.#guests.reduce((sum, guest) => sum + guest.fuel(), this.#fuelBefore);
  }

  /** What is left of the check's fuel is the new instance's limit. */
  async #open(participant?: Participant): Promise<Guest> {
    const { limits } = this.#module;
    const fuel = limits.fuel - this.#fuel();
    if (fuel <= 0) throw new LimitReached("fuel", `stopped after ${limits.fuel} units of work`);
    const guest = await this.#whileBusy(
      this.#sandbox.open({
        ...this.#module,
        calls: this.#answerTo(participant),
        limits: { ...limits, fuel },
      }),
    );
    this.#guests.push(guest);
    return guest;
  }

  #call(
    guest: Guest,
    { operation, args }: { operation: string; args: readonly Json[] },
  ): Promise<GuestAnswer> {
    return this.#whileBusy(guest.call(operation, args));
  }

  async #whileBusy<T>(work: Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work;
    } finally {
      this.#busy -= 1;
    }
  }

  async #close(guest: Guest): Promise<void> {
    this.#guests.splice(this.#guests.indexOf(guest), 1);
    this.#fuelBefore += guest.fuel();
    await guest[Symbol.asyncDispose]();
  }

  #answerTo(participant: Participant | undefined): GuestCalls {
    if (!participant) return this.#answer;
    return async (operation, argument) =>
      operation === "log"
        ? this.#answer(operation, argument)
        : participant.step(async () => this.#answer(operation, argument));
  }

  readonly #answer: GuestCalls = async (operation, argument) => {
    const asked = request.safeParse({ operation, argument });
    if (!asked.success) return refusal(`${operation} can't be called like that`);
    switch (asked.data.operation) {
      case "log":
        this.note(asked.data.argument);
        return { ok: true, value: null };
      case "fetch":
        return this.#fetch(asked.data.argument);
      default:
    }
    if (!this.#statements) return refusal("there is no database here");
    switch (asked.data.operation) {
      case "sql":
        return this.#statements.run(asked.data.argument);
      case "begin":
        return this.#statements.begin();
      case "commit":
      case "rollback":
        return this.#statements.end(asked.data.argument, asked.data.operation);
    }
  };
}

function refusal(message: string): GuestAnswer {
  return { ok: false, error: { name: "TypeError", message } };
}
