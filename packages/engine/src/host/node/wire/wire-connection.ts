import { createConnection, type Socket } from "node:net";
import { type Column } from "../../../host.ts";
import {
  type Frame,
  FrameReader,
  MessageTooLarge,
  readCommandTag,
  readDataRow,
  readParameterTypes,
  readRowDescription,
  readServerError,
  type ServerError,
} from "./backend-messages.ts";
import {
  cancelMessage,
  copyFailMessage,
  startupMessage,
  syncMessage,
  terminateMessage,
} from "./frontend-messages.ts";

/** What came back until the server was ready again. */
export type Reply = {
  /** Statements that were parsed. */
  parsed: number;
  parameterTypes: number[];
  /** Null where the statement returns no rows. */
  columns: Column[] | null;
  /** Rows of the last portal that was bound, or of the last statement of a script. */
  rows: (string | null)[][];
  /** Tags of the commands that finished. */
  tags: string[];
  /** What `copy … to stdout` gave, where it was asked for. */
  copied: Buffer[];
  error: ServerError | null;
};

/** The connection ended: the server refused it, went away, or was told to. */
export class ConnectionLost extends Error {
  /** What the server said last, if it said anything. */
  readonly lastError: ServerError | null;
  constructor(lastError: ServerError | null) {
    super(lastError ? `${lastError.code}: ${lastError.message}` : "the connection ended");
    this.name = "ConnectionLost";
    this.lastError = lastError;
  }
}

/** More came back than the caller wants to hold; the connection is gone. */
export class OutputExceeded extends Error {
  override name = "OutputExceeded";
}

export type WireOptions = {
  /** The folder of the server's socket and the number in its name. */
  host: string;
  port: number;
  user: string;
  database: string;
  /** The most that one reply may hold, in bytes. */
  maximumReplyBytes: number;
};

type Pending = {
  reply: Reply;
  /** A simple query needs no Sync after a COPY that was refused; the extended protocol does. */
  simple: boolean;
  /** Data of COPY go both ways; else none is sent, and what comes is let go. */
  copies: boolean;
  bytes: number;
  resolve: (reply: Reply) => void;
  reject: (reason: Error) => void;
};

/**
 * A connection to a grading PostgreSQL over a trusted socket. Our own rather than a driver's, because a driver parses
 * values, holds whatever it is sent, and can't describe a statement and run it apart. Requests are answered in order.
 */
export class WireConnection {
  readonly #options: WireOptions;
  readonly #socket: Socket;
  readonly #frames: FrameReader;
  readonly #pending: Pending[] = [];
  readonly #closed: Promise<void>;
  #processId = 0;
  #secretKey = 0;
  #lost: Error | null = null;
  #saidGoodbye = false;
  #lastError: ServerError | null = null;

  private constructor(options: WireOptions) {
    this.#options = options;
    this.#frames = new FrameReader(options.maximumReplyBytes);
    this.#socket = createConnection(socketPath(options));
    this.#closed = new Promise((resolve) => {
      this.#socket.once("close", () => {
        this.#fail(this.#lost ?? new ConnectionLost(this.#lastError));
        resolve();
      });
    });
    this.#socket.on("data", (chunk: Buffer) => this.#receive(chunk));
    // "close" follows every "error" and settles what is pending.
    this.#socket.on("error", () => undefined);
  }

  /** Opens a connection. Rejects with `ConnectionLost` where the server refuses. */
  static async connect(options: WireOptions): Promise<WireConnection> {
    const connection = new WireConnection(options);
    const { user, database } = options;
    await connection.#send(startupMessage({ user, database, client_encoding: "UTF8" }));
    return connection;
  }

  /** The backend's process id. */
  get processId(): number {
    return this.#processId;
  }

  get isOpen(): boolean {
    return this.#lost === null;
  }

  get isBusy(): boolean {
    return this.#pending.length > 0;
  }

  /** Whether it was closed while nothing was pending: the backend has ended by itself, with whatever it had open. */
  get endedWell(): boolean {
    return this.#saidGoodbye;
  }

  /** Sends messages that end with one Sync or are one simple query; resolves when the server is ready again. */
  async send(...messages: Buffer[]): Promise<Reply> {
    return this.#send(Buffer.concat(messages));
  }

  /** Sends several simple queries at once; resolves with a reply for each. */
  async sendEach(...queries: Buffer[]): Promise<Reply[]> {
    this.#socket.cork();
    const replies = Promise.all(queries.map(async (query) => this.#send(query)));
    this.#socket.uncork();
    return replies;
  }

  /** A simple query that is a COPY, with the data that it reads right behind it. */
  async copy(...messages: Buffer[]): Promise<Reply> {
    return this.#send(Buffer.concat(messages), true);
  }

  /** Asks the server to cancel what runs; whether it does shows in the reply. */
  async cancel(): Promise<void> {
    await new Promise<void>((resolve) => {
      const socket = createConnection(socketPath(this.#options));
      socket.on("error", () => undefined);
      socket.once("close", () => resolve());
      socket.resume();
      socket.end(cancelMessage(this.#processId, this.#secretKey));
    });
  }

  /** Says goodbye. What is pending is rejected. */
  async close(): Promise<void> {
    if (this.#lost === null) {
      this.#saidGoodbye = !this.isBusy;
      this.#socket.end(terminateMessage());
    }
    await this.#closed;
  }

  /** Ends the connection at once, whatever runs. */
  destroy(reason: Error): void {
    this.#fail(reason);
    this.#socket.destroy();
  }

  #send(bytes: Buffer, copies = false): Promise<Reply> {
    if (this.#lost) return Promise.reject(this.#lost);
    return new Promise<Reply>((resolve, reject) => {
      const simple = bytes.toString("latin1", 0, 1) === "Q";
      this.#pending.push({ reply: emptyReply(), simple, copies, bytes: 0, resolve, reject });
      this.#socket.write(bytes);
    });
  }

  #receive(chunk: Buffer): void {
    if (this.#lost) return;
    try {
      const current = this.#pending[0];
      if (current) current.bytes += chunk.length;
      if (current && current.bytes > this.#options.maximumReplyBytes)
        throw new MessageTooLarge(`a reply of ${current.bytes} bytes`);
      for (const frame of this.#frames.push(chunk)) this.#handle(frame);
    } catch (error) {
      this.destroy(
        error instanceof MessageTooLarge
          ? new OutputExceeded(error.message)
          : new Error("PostgreSQL sent what could not be read", { cause: error }),
      );
    }
  }

  #handle({ kind, body }: Frame): void {
    const { reply, copies = false } = this.#pending[0] ?? {};
    switch (kind) {
      case "E":
        this.#lastError = readServerError(body);
        if (reply) reply.error ??= this.#lastError;
        return;
      case "K":
        this.#processId = body.readInt32BE(0);
        this.#secretKey = body.readInt32BE(4);
        return;
      case "R":
        if (body.readInt32BE(0) !== 0)
          throw new Error("a grading PostgreSQL must trust its socket");
        return;
      case "G":
        if (copies) return;
        this.#socket.write(copyFailMessage());
        if (this.#pending[0]?.simple === false) this.#socket.write(syncMessage());
        return;
      case "d":
        if (copies) reply?.copied.push(body);
        return;
      case "Z":
        this.#pending.shift()?.resolve(reply ?? emptyReply());
        return;
      default:
        if (reply) collect(reply, { kind, body });
    }
  }

  #fail(reason: Error): void {
    this.#lost ??= reason;
    for (const { reject } of this.#pending.splice(0)) reject(this.#lost);
  }
}

function collect(reply: Reply, { kind, body }: Frame): void {
  switch (kind) {
    case "1":
      reply.parsed += 1;
      return;
    case "2":
      reply.rows = [];
      return;
    case "t":
      reply.parameterTypes = readParameterTypes(body);
      return;
    case "T":
      reply.columns = readRowDescription(body);
      reply.rows = [];
      return;
    case "n":
      reply.columns = null;
      return;
    case "D":
      reply.rows.push(readDataRow(body));
      return;
    case "C":
      reply.tags.push(readCommandTag(body));
      return;
    default:
    // Notices, notifications, and changed settings say nothing that is needed.
  }
}

function emptyReply(): Reply {
  return {
    parsed: 0,
    parameterTypes: [],
    columns: null,
    rows: [],
    tags: [],
    copied: [],
    error: null,
  };
}

function socketPath({ host, port }: WireOptions): string {
  return `${host}/.s.PGSQL.${port}`;
}
