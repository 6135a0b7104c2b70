import { binariesIn, type PostgresServer, startThrowawayPostgres } from "@unsung/postgres";
import { type TestProject } from "vitest/node";
import { connect } from "../db/client.ts";
import { migrate } from "../db/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    postgres: { host: string; port: number };
  }
}

export const templateDatabase = "unsung_template";

/**
 * One PostgreSQL for the run, with a migrated template that every test file copies: our own, or the one whose programs
 * lie in the folder that TEST_POSTGRES names.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = process.env["TEST_POSTGRES"];
  const server = await startThrowawayPostgres({
    settings: { max_connections: "200" },
    ...(folder !== undefined && { binaries: await binariesIn(folder) }),
  });
  try {
    await makeTemplate(server.connection);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { host, port } = server.connection;
  project.provide("postgres", { host, port });
  return () => server.stop();
}

async function makeTemplate(connection: PostgresServer["connection"]): Promise<void> {
  const admin = connect({ ...connection, database: "postgres" }, { max: 1 });
  // As an operator would give it: an owner that is no superuser.
  await admin`create role unsung_owner login createrole`;
  await admin.unsafe(`create database ${templateDatabase} owner unsung_owner`);
  await admin.end();
  const { host, port } = connection;
  const owner = { host, port, user: "unsung_owner", database: templateDatabase };
  await migrate({ owner });
  await makeOutbox(owner);
}

/** Stands for the queue, in a schema of its own: jobs are rows of the transaction that enqueued them. */
async function makeOutbox(owner: Parameters<typeof connect>[0]): Promise<void> {
  const sql = connect(owner, { max: 1 });
  await sql.unsafe(`
    create schema testing;
    create table testing.outbox (id bigserial primary key, name text not null, payload jsonb not null,
      priority int not null, start_after timestamptz, singleton_key text);
    grant usage on schema testing to unsung_app;
    grant insert, select on testing.outbox to unsung_app;
    grant usage on sequence testing.outbox_id_seq to unsung_app;`);
  await sql.end();
}
