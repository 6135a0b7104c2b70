import { z } from "zod";
import {
  type Connection,
  type GuestAnswer,
  type GuestCalls,
  type GuestError,
  type Json,
  type SampleDatabase,
} from "../host.ts";
import { readRequest, readResponse } from "../handler/exchange.ts";
import { query } from "../handler/candidate-statements.ts";
import { neverSettles } from "../runtime/guest.ts";
import { type SampleKind } from "../sample/manifest.ts";
import { type CandidateSide } from "./candidate-side.ts";
import { CheckBroken, CheckFailed } from "./check-ended.ts";
import { type Partners } from "./partners.ts";

const json = z.custom<Json>();
const statementSchema = z.object({ text: z.string(), params: z.array(json) });
const callSchema = z.object({ name: z.string(), args: z.array(json) });
const togetherSchema = z.object({ requests: z.array(json).min(1).max(20), explore: z.boolean() });

/** Answers what a check asks of its world. */
export class CheckSide {
  readonly #kind: SampleKind;
  readonly #candidate: CandidateSide | null;
  readonly #database: SampleDatabase | null;
  readonly #partners: Partners;
  readonly #connections = new Map<"check" | "candidate", Promise<Connection>>();
  /** Whether the candidate's work has shown itself to the check yet. */
  #answered = false;
  #ended: unknown;

  constructor(input: {
    kind: SampleKind;
    candidate: CandidateSide | null;
    database: SampleDatabase | null;
    partners: Partners;
  }) {
    this.#kind = input.kind;
    this.#candidate = input.candidate;
    this.#database = input.database;
    this.#partners = input.partners;
    // A migration has been at work before the check begins.
    this.#answered = input.kind === "schema";
  }

  /** Whether the candidate's work has shown itself to the check yet. */
  get answered(): boolean {
    return this.#answered;
  }

  /** Why the check had to end, when something it asked for ended it. */
  get ended(): unknown {
    return this.#ended;
  }

  /** For the check's guest. A rejection ends the check. */
  readonly answer: GuestCalls = async (operation, argument) => {
    try {
      return await this.#perform(operation, argument);
    } catch (error) {
      const reason =
        error instanceof z.ZodError
          ? new CheckBroken(`${operation} can't be called like that: ${z.prettifyError(error)}`)
          : error;
      this.#ended ??= reason;
      throw reason;
    }
  };

  async #perform(operation: string, argument: Json): Promise<GuestAnswer> {
    switch (operation) {
      case "http":
        return this.#http(argument, async (args) => this.#needCandidate("http").call("http", args));
      case "together":
        return this.#together(argument);
      case "call":
        return this.#call(argument);
      case "restart":
        await this.#needCandidate("restart").restart();
        return done;
      case "sql":
        return query(await this.#connection("check"), statementSchema.parse(argument));
      case "candidate.sql":
        return this.#candidateSql(argument);
      case "partner":
        this.#partners.add(z.string().parse(argument));
        return done;
      case "logged":
        return { ok: true, value: [...this.#needCandidate("logged").log] };
      case "cost":
        return { ok: true, value: (await this.#candidate?.cost()) ?? null };
      default:
        throw new CheckBroken(`a check asked for ${operation}`);
    }
  }

  async #http(
    argument: Json,
    call: (args: readonly Json[]) => Promise<GuestAnswer>,
  ): Promise<GuestAnswer> {
    const candidate = this.#needCandidate("http");
    if (this.#kind !== "handler") throw new CheckBroken(`http is for the kind handler`);
    const request = readRequest(argument);
    if (!request.ok) throw new CheckBroken(`http: ${request.problem}`);
    const answer = await call([request.value]);
    this.#answered = true;
    if (!answer.ok) {
      if (answer.error.name === neverSettles) {
        throw new CheckFailed("the handler never answers: it waits for what can never happen");
      }
      candidate.note(`uncaught ${errorLine(answer.error)}`);
      return { ok: true, value: { status: 500, headers: {}, body: null } };
    }
    const response = readResponse(answer.value);
    if (!response.ok) throw new CheckFailed(response.problem);
    return { ok: true, value: response.value };
  }

  async #together(argument: Json): Promise<GuestAnswer> {
    const { requests, explore } = togetherSchema.parse(argument);
    if (explore) {
      throw new CheckBroken("together: this version of the engine can't explore interleavings yet");
    }
    const candidate = this.#needCandidate("together");
    using lockStep = candidate.lockStep(requests.length);
    const answers = await Promise.all(
      requests.map((request, index) => {
        const participant = lockStep?.participant(index);
        return this.#http(request, async (args) => candidate.callApart("http", args, participant));
      }),
    );
    return {
      ok: true,
      value: answers.map((answer) => (answer.ok ? (answer.value ?? null) : null)),
    };
  }

  async #call(argument: Json): Promise<GuestAnswer> {
    const { name, args } = callSchema.parse(argument);
    const candidate = this.#needCandidate("call");
    if (this.#kind !== "function") throw new CheckBroken("call is for the kind function");
    const answer = await candidate.call("call", [name, args]);
    this.#answered = true;
    if (!answer.ok && answer.error.name === neverSettles) {
      throw new CheckFailed(`${name} never answers: it waits for what can never happen`);
    }
    return answer;
  }

  async #candidateSql(argument: Json): Promise<GuestAnswer> {
    const connection = await this.#connection("candidate");
    const answer = await query(connection, statementSchema.parse(argument));
    this.#answered = true;
    if (answer.ok) return { ok: true, value: { rows: answer.value ?? [] } };
    const { code = "", message } = answer.error;
    return { ok: true, value: { error: { code, message } } };
  }

  #connection(role: "check" | "candidate"): Promise<Connection> {
    const database = this.#database;
    if (!database) throw new CheckBroken("sql: this sample has no database");
    const connection =
      this.#connections.get(role) ?? (role === "check" ? database.check() : database.candidate());
    this.#connections.set(role, connection);
    return connection;
  }

  #needCandidate(operation: string): CandidateSide {
    if (!this.#candidate)
      throw new CheckBroken(`${operation}: a ${this.#kind} has no module to call`);
    return this.#candidate;
  }
}

const done: GuestAnswer = { ok: true, value: null };

function errorLine({ name, message, code, stack }: GuestError): string {
  const place = stack?.split("\n")[0]?.trim() ?? "";
  return `${name}: ${message}${code ? ` (${code})` : ""} ${place}`.trimEnd();
}
