import { HostFault, type TextRows } from "../../host.ts";
import { type GradingPostgres } from "./grading-postgres.ts";
import { queryMessage } from "./wire/frontend-messages.ts";
import { WireConnection, type Reply } from "./wire/wire-connection.ts";

const maximumReplyBytes = 1024 * 1024;

/**
 * The superuser of a slot. It makes roles and databases from the database `postgres`, and never runs a statement in a
 * database in which a candidate may have created something: their triggers would run with its rights.
 */
export class Administrator implements AsyncDisposable {
  readonly #server: GradingPostgres;
  readonly #connection: WireConnection;

  private constructor(server: GradingPostgres, connection: WireConnection) {
    this.#server = server;
    this.#connection = connection;
  }

  static async connect(server: GradingPostgres): Promise<Administrator> {
    const administrator = new Administrator(server, await connectAs(server, "postgres"));
    await administrator.run(
      // The marks of statement-log.ts.
      "set log_min_messages = log",
      // Files are copied by the kernel, at half the cost, where server and system know how.
      `select set_config(name, 'clone', false) from pg_settings
       where name = 'file_copy_method' and 'clone' = any(enumvals)`,
    );
    return administrator;
  }

  /** Runs each text as one simple query, in order. Rejects with `HostFault` at the first that is refused. */
  async run(...statements: readonly string[]): Promise<void> {
    await Promise.all(statements.map(async (text) => this.rows(text)));
  }

  async rows(text: string): Promise<TextRows["rows"]> {
    return succeeded(await this.#connection.send(queryMessage(text)), text).rows;
  }

  /** Runs statements inside a database that no candidate has touched yet. */
  async runInside(untouchedDatabase: string, statements: readonly string[]): Promise<void> {
    const connection = await connectAs(this.#server, untouchedDatabase);
    try {
      for (const text of statements) succeeded(await connection.send(queryMessage(text)), text);
    } finally {
      await connection.close();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#connection.close();
  }
}

async function connectAs(server: GradingPostgres, database: string): Promise<WireConnection> {
  return WireConnection.connect({ ...server.connection, database, maximumReplyBytes });
}

function succeeded(reply: Reply, statement: string): Reply {
  if (reply.error === null) return reply;
  throw new HostFault(`${reply.error.code}: ${reply.error.message} (${statement})`);
}
