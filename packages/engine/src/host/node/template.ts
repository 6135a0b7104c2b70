import { createHash } from "node:crypto";
import { type DatabasePurpose, type OpenDatabase, SampleBroken } from "../../host.ts";
import { type Administrator } from "./administrator.ts";
import { type GradingPostgres } from "./grading-postgres.ts";
import { type SeededRows, seedRows } from "./seeded-rows.ts";
import { quoteName, quoteText } from "./sql-text.ts";
import { queryMessage } from "./wire/frontend-messages.ts";
import { WireConnection } from "./wire/wire-connection.ts";

/** A database that holds a schema and a data set, and the roles through which its copies are reached. */
export type Template = {
  database: string;
  /** Owns everything in it; can't connect any more. */
  owner: string;
  /** Members read everything. */
  readers: string;
  /** Members read and change rows, and change nothing else. */
  writers: string;
  /** May do what the owner may, and fires no triggers: puts rows back. Null where copies serve one check each. */
  keeper: string | null;
  /** What is put back. */
  rows: SeededRows | null;
};

/** `reset`: a handler's, whose copies serve one check after another. */
export type TemplateUse = DatabasePurpose | "reset";

/** The sample's own SQL is refused: the author's fault. */
class DatabaseRefused extends SampleBroken {
  override name = "DatabaseRefused";
}

const maximumReplyBytes = 64 * 1024 * 1024;

/**
 * A sample's hash decides its schema and its data sets. Each purpose has a template of its own, since submissions of
 * kind `query` share the template itself, and what somebody is connected to can't be copied.
 */
export function templateKey({ sampleHash, dataset }: OpenDatabase, use: TemplateUse): string {
  const content = JSON.stringify([sampleHash, dataset, use]);
  return createHash("sha256").update(content).digest("hex").slice(0, 24);
}

/**
 * Builds a template in a slot. Its SQL comes from the sample's author and runs as a role that is no superuser, in a
 * database that this role does not own. Rejects with `DatabaseRefused` where the SQL fails.
 */
export async function buildTemplate(
  server: GradingPostgres,
  administrator: Administrator,
  { use, ...input }: OpenDatabase & { use: TemplateUse },
): Promise<Template> {
  const key = templateKey(input, use);
  const template = {
    database: `template_${key}`,
    owner: `owner_${key}`,
    readers: `readers_${key}`,
    writers: `writers_${key}`,
    keeper: use === "reset" ? `keeper_${key}` : null,
    rows: null,
  };
  const { database, owner, readers, writers, keeper } = template;
  await administrator.run(
    `create role ${owner} login connection limit 1`,
    // Only a superuser may set it, so a schema.sql finds the trusted extensions and a candidate none.
    `alter role ${owner} set extension_control_path = '$system'`,
    `create role ${readers}; create role ${writers} in role ${readers}`,
    `create database ${database} template ${baseDatabase} strategy file_copy`,
    `revoke all on database ${database} from public`,
    `grant connect, create, temporary on database ${database} to ${owner}`,
    `grant connect on database ${database} to ${readers}`,
    ...(keeper === null ? [] : keeperStatements(keeper, template)),
  );
  try {
    await administrator.runInside(database, [
      `alter schema public owner to ${owner}`,
      `grant usage on language plpgsql to ${owner}`,
      ...(keeper === null ? [] : [`grant execute on function pg_stat_reset() to ${keeper}`]),
    ]);
    await fill({ server, administrator, template }, input);
    await administrator.run(`alter role ${owner} nologin`);
    if (keeper === null) return template;
    return { ...template, rows: await seed({ server, administrator, template }, keeper) };
  } catch (error) {
    await dropTemplate(administrator, template);
    throw error;
  }
}

export async function dropTemplate(
  administrator: Administrator,
  { database, owner, readers, writers, keeper }: Template,
): Promise<void> {
  await administrator.run(
    `drop database ${database} with (force)`,
    `drop role ${keeper === null ? "" : `${keeper}, `}${writers}, ${readers}, ${owner}`,
  );
}

function keeperStatements(keeper: string, { database, owner }: Template): string[] {
  return [
    `create role ${keeper} login in role ${owner}`,
    // Rows are as they were: no trigger has to make them so, and no key has to be looked up.
    `alter role ${keeper} set session_replication_role = replica`,
    `grant connect on database ${database} to ${keeper}`,
  ];
}

/** Takes what is to be put back; nobody connects to the template afterwards, since it could not be copied then. */
async function seed(
  { server, administrator, template: { database } }: Building,
  keeper: string,
): Promise<SeededRows> {
  const wire = await WireConnection.connect({
    ...server.connection,
    user: keeper,
    database,
    maximumReplyBytes,
  });
  try {
    return await seedRows(wire);
  } finally {
    await wire.close();
    await administrator.run(`revoke connect on database ${database} from ${keeper}`);
  }
}

const baseDatabase = "base";

/** What `public` may do in a new PostgreSQL and a candidate must not: large objects, and writing the log of changes. */
const revokedFunctions =
  /^(lo_(creat|create|from_bytea|open|put|unlink)|lo(read|write)|pg_logical_emit_message)$/;

/** Makes the database that templates are copied from, before anybody else comes to this slot. */
export async function makeBaseDatabase(administrator: Administrator): Promise<void> {
  await administrator.run(
    "revoke all on database postgres, template1 from public",
    `create database ${baseDatabase} template template0 strategy file_copy`,
    `revoke all on database ${baseDatabase} from public`,
  );
  const functions = await administrator.rows(
    `select oid::regprocedure::text from pg_proc
     where pronamespace = 'pg_catalog'::regnamespace and proname ~ ${quoteText(revokedFunctions.source)}`,
  );
  const names = functions.flatMap(([name]) => name ?? []);
  await administrator.runInside(baseDatabase, [
    `revoke execute on function ${names.join(", ")} from public`,
    // Without it a handler can't raise what it likes into the log, nor loop without asking again.
    "revoke usage on language plpgsql from public",
  ]);
}

/** For schema and data together; an author's endless loop must not hold a slot for ever. */
const maximumFillMs = 30_000;

type Building = { server: GradingPostgres; administrator: Administrator; template: Template };

async function fill(
  { server, administrator, template }: Building,
  input: OpenDatabase,
): Promise<void> {
  const { owner: user, database } = template;
  const { schema, data, dataset } = input;
  const owner = await WireConnection.connect({
    ...server.connection,
    user,
    database,
    maximumReplyBytes,
  });
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    administrator
      .run(`select pg_terminate_backend(${owner.processId})`)
      .catch((error: Error) => owner.destroy(error));
  }, maximumFillMs);
  const run = async (file: string, text: string): Promise<void> => {
    const { error } = await owner.send(queryMessage(text));
    if (error === null) return;
    const line = error.position === null ? "" : `:${lineAt(text, error.position)}`;
    throw new DatabaseRefused(`${file}${line}: ${error.code}: ${error.message}`);
  };
  try {
    if (schema !== null) await run("database/schema.sql", schema);
    // A dump sets what its restore needs and leaves it set.
    await run("database/schema.sql", "reset all");
    if (data !== null) await run(`database/data/${dataset}.sql`, data);
    await run("grants", grants(template));
    await run("vacuum", "vacuum (freeze, analyze)");
  } catch (error) {
    throw late ? new DatabaseRefused(`takes more than ${maximumFillMs / 1000} s to fill`) : error;
  } finally {
    clearTimeout(clock);
    await owner.close();
  }
}

/** Every schema of schema.sql is readable to candidates, not only `public`; temporary ones are gone by then. */
function grants({ readers, writers }: Template): string {
  const statements = (role: string, privileges: { tables: string; sequences: string }) =>
    [
      `grant usage on schema %1$I to ${quoteName(role)}`,
      `grant ${privileges.tables} on all tables in schema %1$I to ${quoteName(role)}`,
      `grant ${privileges.sequences} on all sequences in schema %1$I to ${quoteName(role)}`,
    ].join("; ");
  const all = [
    statements(readers, { tables: "select", sequences: "select" }),
    statements(writers, {
      tables: "select, insert, update, delete",
      sequences: "usage, select, update",
    }),
  ].join("; ");
  return `do $grants$
    declare name text;
    begin
      for name in
        select nspname from pg_catalog.pg_namespace
        where nspowner = (select oid from pg_catalog.pg_roles where rolname = current_user)
      loop
        execute pg_catalog.format(${quoteText(all)}, name);
      end loop;
    end
  $grants$`;
}

function lineAt(text: string, position: number): number {
  // PostgreSQL counts characters, JavaScript UTF-16 units.
  return Array.from(text)
    .slice(0, position - 1)
    .join("")
    .split("\n").length;
}
