import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makeTemporaryHome } from "./reachable-directory.ts";
import { startPostgres } from "./start-postgres.ts";
import { ensureSystemUser, isRoot, type SystemUser } from "./system-user.ts";

let home: string;
let systemUser: SystemUser | null;

beforeEach(async () => {
  systemUser = isRoot() ? await ensureSystemUser("unsung-grading") : null;
  home = await makeTemporaryHome(systemUser);
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function start() {
  return startPostgres({
    dataDirectory: join(home, "data"),
    listen: { port: await freePort() },
    password: "p w/d",
    systemUser,
  });
}

test("what was committed survives a kill -9 of the postmaster", async () => {
  const first = await start();
  const sql = postgres(first.url("postgres"), { max: 1, onnotice: () => undefined });
  await sql`create table kept as select 42 as answer`;
  process.kill(first.pid, "SIGKILL");
  await first.exited;
  await sql.end({ timeout: 1 });

  await using second = await start();
  const again = postgres(second.url("postgres"), { max: 1 });
  expect(await again`select answer from kept`).toEqual([{ answer: 42 }]);
  await again.end();
});

test("a wrong password is refused over TCP", async () => {
  await using server = await start();
  const sql = postgres({ ...server.connection, password: "guess", database: "postgres", max: 1 });
  await expect(sql`select 1`).rejects.toMatchObject({ code: "28P01" });
  await sql.end();
});

test("a taken port is told as such", async () => {
  const port = await freePort();
  const blocker = createServer().listen(port, "127.0.0.1");
  await expect(
    startPostgres({
      dataDirectory: join(home, "data"),
      listen: { port },
      password: "x",
      systemUser,
    }),
  ).rejects.toMatchObject({ problem: "port-taken" });
  blocker.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
