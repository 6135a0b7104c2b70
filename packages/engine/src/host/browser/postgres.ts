import { PGlite } from "@electric-sql/pglite";
import { HostFault } from "../../host.ts";

/** Of PostgreSQL and of what it comes in; verdicts name them. */
export const browserPostgresVersion = "18.6 (PGlite 0.5.16)";

/** Ends what a run left open and drops what it made; what it may have made besides shows in the inventory. */
const clear = `
  rollback; reset session authorization; discard all;
  do $$ declare found record; begin
    for found in select evtname from pg_event_trigger loop
      execute format('drop event trigger %I cascade', found.evtname); end loop;
    for found in select nspname from pg_namespace where oid >= 16384 or nspname = 'public' loop
      execute format('drop schema %I cascade', found.nspname); end loop;
    for found in select rolname from pg_roles where oid >= 16384 loop
      execute format('drop owned by %I cascade', found.rolname);
      execute format('drop role %I', found.rolname); end loop;
    for found in select oid from pg_largeobject_metadata loop perform lo_unlink(found.oid); end loop;
  end $$;
  create schema public;`;

const catalogs =
  `pg_class pg_proc pg_type pg_namespace pg_authid pg_auth_members pg_extension pg_language pg_cast
   pg_operator pg_opclass pg_collation pg_conversion pg_transform pg_event_trigger pg_trigger
   pg_rewrite pg_largeobject_metadata pg_db_role_setting pg_default_acl pg_publication
   pg_foreign_data_wrapper pg_foreign_server pg_ts_config pg_ts_dict`.split(/\s+/);
const inventorySql = `select ${catalogs.map((name) => `(select count(*) from ${name})`).join(" || ',' || ")} as counts`;

/**
 * PostgreSQL in this worker. To start one takes seconds and to load it from a snapshot a good part of one, so a used
 * one is cleared for the next run, and given up where clearing leaves something behind.
 */
export class BrowserPostgres {
  #pglite: PGlite;
  readonly #snapshot: Blob;
  readonly #pristine: string;
  /** What the database holds; null when it is as it was at the start. */
  #content: string | null = null;

  private constructor(input: { pglite: PGlite; snapshot: Blob; pristine: string }) {
    this.#pglite = input.pglite;
    this.#snapshot = input.snapshot;
    this.#pristine = input.pristine;
  }

  /** Starts an empty PostgreSQL, from the snapshot of one before where there is one. */
  static async start(snapshot: Blob | null): Promise<BrowserPostgres> {
    const pglite = await PGlite.create(snapshot ? { loadDataDir: snapshot } : {});
    const pristine = await inventory(pglite);
    return new BrowserPostgres({
      pglite,
      pristine,
      snapshot: snapshot ?? (await pglite.dumpDataDir("none")),
    });
  }

  get snapshot(): Blob {
    return this.#snapshot;
  }

  /** PostgreSQL with nothing in it but what `script` makes. Throws `HostFault` when the script is refused. */
  async filled(script: string): Promise<PGlite> {
    if (this.#content !== null && !(await this.#cleared())) await this.replace();
    this.#content = script;
    try {
      await this.#pglite.exec(script);
      return this.#pglite;
    } catch (error) {
      throw new HostFault(`the sample's own SQL was refused: ${String(error)}`);
    }
  }

  /** The same for whoever only reads: what is there already is used again. */
  async filledForReading(script: string): Promise<PGlite> {
    return this.#content === script ? this.#pglite : this.filled(script);
  }

  async replace(): Promise<void> {
    const old = this.#pglite;
    this.#pglite = await PGlite.create({ loadDataDir: this.#snapshot });
    this.#content = null;
    void old.close().catch(() => undefined);
  }

  async #cleared(): Promise<boolean> {
    try {
      await this.#pglite.exec(clear);
      return (await inventory(this.#pglite)) === this.#pristine;
    } catch {
      return false;
    }
  }
}

async function inventory(pglite: PGlite): Promise<string> {
  const { rows } = await pglite.query<{ counts: string }>(inventorySql);
  return rows[0]?.counts ?? "";
}
