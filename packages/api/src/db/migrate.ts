import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import { z } from "zod";
import { StartupError } from "../errors.ts";
import { type Address, connect } from "./client.ts";

const migrationsFolder = join(import.meta.dirname, "../../drizzle");

export type MigrateOptions = {
  /** The owner of the database: it makes tables and, once, the roles. */
  owner: Address;
  /** Lets a role sign in by itself; without, it can only be taken by the owner when a connection starts. */
  passwords?: { app?: string; auth?: string };
};

/**
 * Brings the database to this code's schema and makes the roles `unsung_app` and `unsung_auth`, with what each may do.
 * Several servers may call it at once. Throws `StartupError` when the database is newer than the code.
 */
export async function migrate({ owner, passwords = {} }: MigrateOptions): Promise<void> {
  const client = connect(owner, { max: 1 });
  try {
    const db = drizzle({ client });
    await db.execute(sql`select pg_advisory_lock(hashtext('unsung.migrate'))`);
    await refuseNewerDatabase(client);
    await makeRole(client, "unsung_app", passwords.app);
    await makeRole(client, "unsung_auth", passwords.auth);
    await applyMigrations(db, { migrationsFolder });
    await client.unsafe(protection);
  } finally {
    await client.end({ timeout: 5 });
  }
}

const journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

async function refuseNewerDatabase(client: postgres.Sql): Promise<void> {
  const [found] =
    await client`select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  if (found?.["present"] !== true) return;
  const [last] =
    await client`select max(created_at)::float8 as at from drizzle.__drizzle_migrations`;
  const file = await readFile(join(migrationsFolder, "meta/_journal.json"), "utf8");
  const newest = Math.max(...journal.parse(JSON.parse(file)).entries.map((entry) => entry.when));
  if (Number(last?.["at"]) <= newest) return;
  throw new StartupError(
    "The database was made by a newer Unsung than this one: start that version, or restore a backup from before it.",
  );
}

type RoleName = "unsung_app" | "unsung_auth";

/** Roles belong to the whole server, where another database's migration may be making them at this moment. */
async function makeRole(client: postgres.Sql, role: RoleName, password?: string): Promise<void> {
  await client.unsafe(`
    do $$ begin
      create role ${role} nologin nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  // The owner must be a member to take the role when it connects. A superuser may take any.
  await client.unsafe(`
    do $$ begin
      if not (select rolsuper from pg_roles where rolname = current_user)
        and not pg_has_role(current_user, '${role}',
          case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)
      then execute format('grant ${role} to %I', current_user);
      end if;
    end $$`);
  if (password === undefined) return;
  const [quoted] = await client<
    { literal: string }[]
  >`select quote_literal(${password}::text) as literal`;
  await client.unsafe(`alter role ${role} login password ${quoted?.literal ?? "null"}`);
}

/**
 * What drizzle-kit can't say. Run after every migration over whatever tables there are, so that none is forgotten:
 * row-level security binds the owner too, and each role gets what it needs and nothing else.
 */
const protection = `
  begin;
  do $$
  declare target record;
  begin
    for target in
      select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relforcerowsecurity
    loop
      execute format('alter table %s enable row level security', target.name);
      execute format('alter table %s force row level security', target.name);
    end loop;
  end $$;

  revoke create on schema public from public;
  grant usage on schema public to unsung_app;
  grant select, insert, update, delete on all tables in schema public to unsung_app;
  revoke update, delete on audit from unsung_app;

  revoke update, delete on sample_version, sample_secret, attempt, attempt_clock, submission, verdict,
    verdict_check, verdict_check_detail, contest, visitor_use, run from unsung_app;
  grant update (current) on sample_version to unsung_app;
  grant update (user_id, token_hash, state) on attempt to unsung_app;
  grant update (given_back_seconds) on attempt_clock to unsung_app;
  grant update (state, faults) on submission to unsung_app;
  grant update (state, verdict), delete on run to unsung_app;
  grant delete on attempt, visitor_use to unsung_app;
  grant update (ruling, answer, answered_by, answered_at) on contest to unsung_app;

  grant usage on schema auth to unsung_app, unsung_auth;
  grant select (id, name, email, email_verified) on auth."user" to unsung_app;
  grant select, insert, update, delete on all tables in schema auth to unsung_auth;
  commit;
`;
