import { setTimeout as sleep } from "node:timers/promises";
import {
  type Connection,
  HostFault,
  type Json,
  LimitReached,
  type ReadAnswer,
  type SqlFailure,
} from "../../host.ts";
import { type Limit } from "../../verdict.ts";
import { bindValue, needsTypes } from "../bind-value.ts";
import { type ServerError } from "./wire/backend-messages.ts";
import {
  bindMessage,
  describePortalMessage,
  describeStatementMessage,
  executeMessage,
  parseMessage,
  queryMessage,
  syncMessage,
} from "./wire/frontend-messages.ts";
import {
  ConnectionLost,
  OutputExceeded,
  type Reply,
  type WireConnection,
} from "./wire/wire-connection.ts";

/** What a connection needs of its slot when a statement goes too far. */
export type Supervisor = {
  /** Ends the backend with the superuser's rights. */
  terminate(processId: number): Promise<void>;
  /** The slot can't be trusted any more and must be replaced. */
  condemn(): void;
  /** A fault that the submission may have brought about by itself. */
  suspect(limit: Limit): void;
};

/** The server's or the machine's trouble, not an answer: classes 53, 57P, 08 and 58 (manual, appendix A). */
class SlotTrouble extends HostFault {
  override name = "SlotTrouble";
}

const troubleCodes = /^(53|57P|08|58)/;

/** What each step of stopping a statement is given before the next, in milliseconds. */
const graceMs = 500;

/**
 * A connection under a role, watched by a clock that its statements can't reach: at `wallMs` a statement is cancelled,
 * then its backend terminated, then the slot replaced.
 */
export class SupervisedConnection implements Connection {
  readonly #wire: WireConnection;
  readonly #supervisor: Supervisor;
  readonly #wallMs: number;
  readonly #end: () => Promise<void>;

  /** `end`: what closing does, where it is not to close the wire. */
  constructor(input: {
    wire: WireConnection;
    supervisor: Supervisor;
    wallMs: number;
    end?: () => Promise<void>;
  }) {
    const { wire, supervisor, wallMs, end } = input;
    this.#wire = wire;
    this.#supervisor = supervisor;
    this.#wallMs = wallMs;
    this.#end = end ?? (async () => wire.close());
  }

  async query(text: string, params: readonly Json[]): ReturnType<Connection["query"]> {
    const types = params.some(needsTypes) ? await this.#parameterTypes(text) : [];
    if (!Array.isArray(types)) return { ok: false, failure: types };
    const values = params.map((value, index) => bindValue(value, types[index] ?? null));
    const reply = await this.#send(
      parseMessage(text),
      bindMessage(values),
      describePortalMessage(),
      executeMessage(),
      syncMessage(),
    );
    if (reply.error) return { ok: false, failure: failureOf(reply.error) };
    return { ok: true, result: resultOf(reply, reply.columns ?? []) };
  }

  async script(text: string): ReturnType<Connection["script"]> {
    const { error } = await this.#send(queryMessage(text));
    return error ? { ok: false, failure: failureOf(error) } : { ok: true };
  }

  async read(text: string): Promise<ReadAnswer> {
    const described = await this.#send(
      ...begin,
      parseMessage(text),
      describeStatementMessage(),
      syncMessage(),
    );
    if (described.error) return { kind: "unparsable", failure: failureOf(described.error) };
    const { columns } = described;
    if (columns === null) return { kind: "no rows" };
    const reply = await this.#send(bindMessage([]), executeMessage(), syncMessage());
    if (reply.error) return { kind: "failed", failure: failureOf(reply.error) };
    return { kind: "rows", result: resultOf(reply, columns) };
  }

  async explain(text: string): ReturnType<Connection["explain"]> {
    const reply = await this.#send(
      ...begin,
      ...single(`explain (analyze, buffers, timing off, summary off, format json) ${text}`),
      syncMessage(),
    );
    if (reply.error) return { ok: false, failure: failureOf(reply.error) };
    return { ok: true, plan: JSON.parse(reply.rows[0]?.[0] ?? "null") as Json };
  }

  async close(): Promise<void> {
    await this.#end();
  }

  async #parameterTypes(text: string): Promise<number[] | SqlFailure> {
    const reply = await this.#send(parseMessage(text), describeStatementMessage(), syncMessage());
    return reply.error ? failureOf(reply.error) : reply.parameterTypes;
  }

  async #send(...messages: Buffer[]): Promise<Reply> {
    let stopped = false;
    const sent = this.#wire.send(...messages);
    const clock = setTimeout(() => {
      stopped = true;
      void this.#stop(settled(sent));
    }, this.#wallMs);
    try {
      const reply = await sent;
      if (stopped) throw this.#wallReached();
      if (reply.error && troubleCodes.test(reply.error.code)) throw this.#trouble(reply.error);
      return reply;
    } catch (error) {
      if (stopped) throw this.#wallReached();
      if (error instanceof OutputExceeded) {
        await this.#supervisor.terminate(this.#wire.processId);
        throw new LimitReached("output", "the result is too large");
      }
      if (error instanceof ConnectionLost) throw this.#trouble(error.lastError);
      throw error;
    } finally {
      clearTimeout(clock);
    }
  }

  /** A session that had to be stopped is not used again. */
  #wallReached(): LimitReached {
    this.#wire.destroy(new ConnectionLost(null));
    return new LimitReached("wall", `stopped after ${this.#wallMs} ms`);
  }

  #trouble(error: ServerError | null): SlotTrouble {
    this.#supervisor.suspect("memory");
    this.#supervisor.condemn();
    return new SlotTrouble(error ? `${error.code}: ${error.message}` : "the connection was lost");
  }

  async #stop(ended: Promise<true>): Promise<void> {
    const { processId } = this.#wire;
    const steps = [
      async () => this.#wire.cancel(),
      async () => this.#supervisor.terminate(processId),
    ];
    for (const step of steps) {
      step().catch(() => this.#supervisor.condemn());
      if (await Promise.race([ended, sleep(graceMs, false)])) return;
    }
    this.#supervisor.condemn();
    this.#wire.destroy(new ConnectionLost(null));
  }
}

async function settled(promise: Promise<unknown>): Promise<true> {
  await promise.catch(() => undefined);
  return true;
}

/** The same random numbers in every run. Nothing commits: the connection is closed after it. */
const begin = [...single("begin read only"), ...single("set seed to 0.5")];

function single(text: string): Buffer[] {
  return [parseMessage(text), bindMessage([]), executeMessage()];
}

function failureOf({ code, message }: ServerError): SqlFailure {
  return { code, message };
}

function resultOf(reply: Reply, columns: NonNullable<Reply["columns"]>) {
  const affected = /(\d+)$/.exec(reply.tags.at(-1) ?? "")?.[1];
  return { columns, rows: reply.rows, rowCount: Number(affected ?? 0) };
}
