import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StartupError } from "@unsung/api";
import { binariesIn, startThrowawayPostgres } from "@unsung/postgres";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startApplication } from "./application.ts";
import { ConfigError, readConfig } from "./config.ts";

// Unsung on a PostgreSQL that it was given, as an operator would: by a role that is no superuser.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Awaited<ReturnType<typeof startThrowawayPostgres>>;
let admin: postgres.Sql;
let databasePort: number;
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "unsung-application-"));
  databasePort = await freePort();
  const folder = process.env["TEST_POSTGRES"];
  server = await startThrowawayPostgres({
    port: databasePort,
    ...(folder !== undefined && { binaries: await binariesIn(folder) }),
  });
  admin = postgres(server.url("postgres"), { onnotice: () => undefined });
  await admin`create role unsung_owner login createrole`;
});
afterAll(async () => {
  await admin.end();
  await server.stop();
  await rm(home, { recursive: true });
});

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function makeDatabase(name: string): Promise<string> {
  await admin.unsafe(`create database ${name} owner unsung_owner`);
  return `postgres://unsung_owner@127.0.0.1:${databasePort}/${name}`;
}

async function start(databaseUrl: string) {
  const port = await freePort();
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    UNSUNG_HOME: join(home, String(port)),
    GRADING_SLOTS: "1",
    NODE_ENV: "development",
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
  });
  const application = await startApplication(config, { say: () => undefined });
  return { application, address: `http://127.0.0.1:${port}` };
}

async function call(address: string, path: string, input?: unknown): Promise<unknown> {
  const response = await fetch(`${address}${path}`, {
    ...(input !== undefined && {
      method: "POST",
      headers: {
        "content-type": "application/json",
        origin: address.replace("127.0.0.1", "localhost"),
      },
      body: JSON.stringify(input),
    }),
    signal: AbortSignal.timeout(20_000),
  });
  const answer: unknown = await response.json();
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

test("a given PostgreSQL takes sign-ups, work and verdicts, and remembers them after a restart", async () => {
  const url = await makeDatabase("given");
  const sampleId = "warm-up-customers-without-orders";
  let work: { submissionId: string; visitorToken: string };
  {
    const { application, address } = await start(url);
    await using _ = application;
    await call(address, "/api/auth/sign-up/email", {
      name: "Olive Owner",
      email: "olive@example.test",
      password: "correct horse battery",
    });
    const { result: started } = (await call(address, "/trpc/practice.start", { sampleId })) as {
      result: { data: { attemptId: string; visitorToken: string } };
    };
    const { result: created } = (await call(address, "/trpc/submission.create", {
      ...started.data,
      files: { "query.sql": "select 1 as nothing" },
    })) as { result: { data: { submissionId: string } } };
    work = { submissionId: created.data.submissionId, visitorToken: started.data.visitorToken };
    await expect.poll(() => stateOf(address, work), { timeout: 30_000 }).toBe("graded");
  }
  const { application, address } = await start(url);
  await using _ = application;
  expect(await stateOf(address, work)).toBe("graded");
});

async function stateOf(address: string, work: object): Promise<string> {
  const input = encodeURIComponent(JSON.stringify(work));
  const { result } = (await call(address, `/trpc/submission.progress?input=${input}`)) as {
    result: { data: { state: string } };
  };
  return result.data.state;
}

test("a database that is not there is told in one sentence, without the password", async () => {
  const url = `postgres://unsung_owner:s3cret@127.0.0.1:${databasePort}/nowhere`;
  const refusal = await start(url).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ConfigError);
  expect(String(refusal)).toContain('database "nowhere" does not exist');
  expect(String(refusal)).not.toContain("s3cret");
});

test("a database that is newer than the code is left alone", async () => {
  const url = await makeDatabase("newer");
  await (await start(url)).application[Symbol.asyncDispose]();
  const sql = postgres(url, { max: 1 });
  await sql`update drizzle.__drizzle_migrations set created_at = created_at + 1e12, hash = 'later' where id = (select max(id) from drizzle.__drizzle_migrations)`;
  await sql.end();
  const refusal = await start(url).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StartupError);
});
