import { type Databases, HostFault, type OpenDatabase, type SampleDatabase } from "../../host.ts";
import { type Limit } from "../../verdict.ts";
import { Administrator } from "./administrator.ts";
import { CandidateDatabase, type SeatKeeper } from "./candidate-database.ts";
import {
  addressSpaceBytes,
  type GradingPostgres,
  gradingSettings,
  type StartPostgres,
} from "./grading-postgres.ts";
import { KeptSeat } from "./kept-seat.ts";
import { PreparedTemplate } from "./prepared-template.ts";
import { RunDatabases } from "./run-databases.ts";
import { SeatMaker } from "./seat-maker.ts";
import { StatementLog } from "./statement-log.ts";
import { type Supervisor } from "./supervised-connection.ts";
import {
  buildTemplate,
  dropTemplate,
  makeBaseDatabase,
  templateKey,
  type TemplateUse,
} from "./template.ts";
import { queryMessage } from "./wire/frontend-messages.ts";
import { ConnectionLost, WireConnection } from "./wire/wire-connection.ts";

/** What one statement may send back. */
const maximumReplyBytes = 16 * 1024 * 1024;

/** Seats that wait, over all templates; each is a backend, and most are a database of some 8 MB. */
const maximumIdleSeats = 12;
const maximumTemplates = 24;

/** A grading PostgreSQL that serves one submission at a time. */
export class Slot implements AsyncDisposable {
  readonly #server: GradingPostgres;
  readonly #administrator: Administrator;
  readonly #maker: SeatMaker;
  readonly #log: StatementLog;
  /** By key, the least recently used first. */
  readonly #templates = new Map<string, Promise<PreparedTemplate>>();
  #condemned = false;
  #suspicion: Limit | null = null;

  private constructor(server: GradingPostgres, administrator: Administrator) {
    this.#server = server;
    this.#administrator = administrator;
    this.#log = new StatementLog(administrator);
    this.#maker = new SeatMaker(administrator, async (user, database) =>
      this.#connectSeeded(user, database),
    );
    void server.exited.then(() => this.#condemn());
  }

  static async start(startPostgres: StartPostgres): Promise<Slot> {
    const server = await startPostgres({ settings: gradingSettings, addressSpaceBytes });
    try {
      const administrator = await Administrator.connect(server);
      await makeBaseDatabase(administrator);
      return new Slot(server, administrator);
    } catch (error) {
      await server.stop("immediate");
      throw error;
    }
  }

  /** Something happened here that the next submission must not feel. */
  get isCondemned(): boolean {
    return this.#condemned || this.#log.isFull;
  }

  /** The limit that a fault would be, if the submission brought it about by itself. */
  get suspicion(): Limit | null {
    return this.#suspicion;
  }

  async version(): Promise<string> {
    const [row] = await this.#administrator.rows("show server_version");
    return row?.[0] ?? "unknown";
  }

  /** A fresh copy, or for `query` what submissions share. */
  async openDatabase(input: OpenDatabase): Promise<SampleDatabase> {
    const prepared = await this.#prepare({ ...input, use: input.purpose });
    const seat = await prepared.take();
    this.#inBackground(prepared.makeAhead());
    return new CandidateDatabase({
      seat,
      idle: [{ role: "candidate", wire: seat.warm }],
      wallMs: input.wallMs,
      isLogged: input.purpose === "handler",
      keeper: this.#keeper(async (used) => {
        const gone = used.filter(({ wire }) => seat.check !== null || wire !== seat.warm);
        await Promise.all(gone.map(async ({ wire }) => this.#end(wire)));
        this.#inBackground(prepared.giveBack(seat));
      }),
    });
  }

  openDatabases(): Databases {
    const prepared = new WeakMap<KeptSeat, PreparedTemplate>();
    return new RunDatabases({
      openFresh: async (input) => this.openDatabase(input),
      takeKept: async (input) => {
        const template = await this.#prepare({ ...input, use: "reset" });
        const kept = await this.#take(template);
        prepared.set(kept, template);
        return kept;
      },
      openKept: (kept, { wallMs, giveBack }) =>
        new CandidateDatabase({
          seat: kept.seat,
          idle: kept.idle,
          wallMs,
          isLogged: false,
          keeper: this.#keeper(giveBack),
        }),
      endKept: (kept) => this.#inBackground(this.#endKept(kept, prepared.get(kept))),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.stop("immediate");
  }

  async #connect(user: string, database: string): Promise<WireConnection> {
    return WireConnection.connect({
      ...this.#server.connection,
      user,
      database,
      maximumReplyBytes,
    });
  }

  /** The same random numbers in every session of a handler or a migration. */
  async #connectSeeded(user: string, database: string): Promise<WireConnection> {
    const wire = await this.#connect(user, database);
    await wire.send(queryMessage("set seed to 0.5"));
    return wire;
  }

  #keeper(giveBack: SeatKeeper["giveBack"]): SeatKeeper {
    return {
      log: this.#log,
      connect: async (user, database) => this.#connectSeeded(user, database),
      supervisor: this.#supervisor(),
      blocked: async (role) => this.#blocked(role),
      giveBack,
    };
  }

  async #take(prepared: PreparedTemplate): Promise<KeptSeat> {
    const seat = await prepared.take();
    this.#inBackground(prepared.makeAhead());
    const { keeper, rows } = prepared.template;
    if (keeper === null || rows === null) throw new HostFault("these rows can't be put back");
    return new KeptSeat({ seat, rows, wire: this.#connect(keeper, seat.database) });
  }

  async #endKept(kept: KeptSeat, prepared: PreparedTemplate | undefined): Promise<void> {
    await Promise.all(kept.sessions.map(async ({ wire }) => this.#end(wire)));
    await kept.end();
    await prepared?.giveBack(kept.seat);
  }

  /** A backend that works does not notice that its client has gone. */
  async #end(wire: WireConnection): Promise<void> {
    if (wire.isOpen && wire.isBusy) {
      await this.#administrator.run(`select pg_terminate_backend(${wire.processId})`);
      wire.destroy(new ConnectionLost(null));
    }
    await wire.close();
  }

  async #blocked(role: string): Promise<number> {
    const [row] = await this.#administrator.rows(
      `select count(*) from pg_stat_activity where usename = '${role}' and wait_event_type = 'Lock'`,
    );
    return Number(row?.[0]);
  }

  #supervisor(): Supervisor {
    return {
      terminate: async (processId) =>
        this.#administrator.run(`select pg_terminate_backend(${processId})`),
      condemn: () => this.#condemn(),
      suspect: (limit) => {
        this.#suspicion ??= limit;
      },
    };
  }

  async #prepare(input: OpenDatabase & { use: TemplateUse }): Promise<PreparedTemplate> {
    const key = templateKey(input, input.use);
    const prepared = this.#templates.get(key) ?? this.#build(input);
    this.#templates.delete(key);
    this.#templates.set(key, prepared);
    try {
      return await prepared;
    } catch (error) {
      this.#templates.delete(key);
      throw error;
    }
  }

  async #build(input: OpenDatabase & { use: TemplateUse }): Promise<PreparedTemplate> {
    await this.#makeRoom();
    const template = await buildTemplate(this.#server, this.#administrator, input);
    return new PreparedTemplate({ template, use: input.use, maker: this.#maker });
  }

  /** Drops what nobody has used for longest. */
  async #makeRoom(): Promise<void> {
    const built = await Promise.all(
      Array.from(this.#templates, async ([key, promise]) => ({
        key,
        prepared: await settled(promise),
      })),
    );
    let idle = built.reduce((sum, { prepared }) => sum + (prepared?.idleSeats ?? 0), 0);
    let templates = built.length;
    for (const { key, prepared } of built) {
      if (!prepared || prepared.isTaken) continue;
      if (idle > maximumIdleSeats) {
        idle -= prepared.idleSeats;
        await prepared.clear();
      }
      if (templates > maximumTemplates) {
        templates -= 1;
        this.#templates.delete(key);
        await prepared.clear();
        await dropTemplate(this.#administrator, prepared.template);
      }
    }
  }

  /** What goes wrong behind a submission's back is the slot's trouble. */
  #inBackground(work: Promise<void>): void {
    work.catch(() => this.#condemn());
  }

  #condemn(): void {
    this.#condemned = true;
  }
}

async function settled<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch {
    return null;
  }
}
