import { newId } from "@unsung/api";
import { runId as runIdSchema } from "@unsung/api/contract/ids";
import { startThrowawayPostgres } from "@unsung/postgres";
import { drizzle } from "drizzle-orm/postgres-js";
import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workFailedJobs } from "./failed-jobs.ts";
import { createJobs } from "./jobs.ts";
import { openBossDriver } from "./pg-boss-driver.ts";
import { installQueues } from "./queues.ts";

let server: Awaited<ReturnType<typeof startThrowawayPostgres>>;
let address: { host: string; port: number; user: string; database: string };
let sql: postgres.Sql;

beforeAll(async () => {
  server = await startThrowawayPostgres();
  sql = postgres({ ...server.connection, database: "postgres", onnotice: () => undefined });
  await sql`create role unsung_app`;
  address = { ...server.connection, database: "postgres" };
  await installQueues(address);
});
afterAll(async () => {
  await sql.end();
  await server.stop();
});

async function openBoss() {
  const driver = openBossDriver({ address, role: "unsung_app" });
  const boss = new PgBoss({
    db: driver,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    reindex: false,
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
  });
  const problems: unknown[] = [];
  boss.on("error", (error) => problems.push(error));
  boss.on("warning", (warning) => problems.push(warning));
  await boss.start();
  return { boss, driver, problems };
}

test("a job enqueued in a transaction exists when that commits, and wakes a worker that may not change the schema", async () => {
  const { boss, driver, problems } = await openBoss();
  const jobs = createJobs(boss);
  const db = drizzle({ client: sql });
  const seen: unknown[] = [];
  await boss.work(
    "mail",
    { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 60 },
    async ([job]) => {
      seen.push(job?.data);
    },
  );

  const letter = {
    to: "a@b.example",
    template: "reset-password",
    data: { name: 'It\'s $1 "A"', url: "http://x" },
  } as const;
  await expect(
    db.transaction(async (tx) => {
      const payload = { ...letter, to: "rolled@back.example" };
      await jobs.enqueue(tx, { name: "mail", payload });
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  await db.transaction((tx) => jobs.enqueue(tx, { name: "mail", payload: letter }));

  await expect.poll(() => seen, { timeout: 10_000 }).toEqual([letter]);
  expect(problems).toEqual([]);
  await boss.stop({ graceful: false });
  await driver[Symbol.asyncDispose]();
});

test("a job can be had every night, by a worker that may not change the schema", async () => {
  const { boss, driver, problems } = await openBoss();
  await boss.schedule("retention", "17 3 * * *", {});
  expect(await boss.getSchedules()).toMatchObject([{ name: "retention", cron: "17 3 * * *" }]);
  expect(problems).toEqual([]);
  await boss.stop({ graceful: false });
  await driver[Symbol.asyncDispose]();
});

test(
  "a run whose process is killed twice ends, so that its person is told and can run it again",
  { timeout: 30_000 },
  async () => {
    const { boss, driver, problems } = await openBoss();
    const runId = newId(runIdSchema);
    await boss.send("run", { runId });
    for (const kill of ["first", "second"]) {
      const take = async () => (await boss.fetch("run")).length;
      await expect.poll(take, { timeout: 10_000, message: kill }).toBe(1);
      await sql`update pgboss.job set heartbeat_on = now() - interval '1 minute' where name = 'run'`;
    }
    const told: unknown[] = [];
    const handlers = {
      run: async (payload: unknown) => void told.push(payload),
      grade: async () => expect.unreachable("no grading failed"),
    };
    await workFailedJobs(boss, handlers, { pollingIntervalSeconds: 1 });
    await expect.poll(() => told, { timeout: 10_000 }).toEqual([{ runId }]);
    expect(problems).toEqual([]);
    await boss.stop({ graceful: false });
    await driver[Symbol.asyncDispose]();
  },
);

test("installing again changes nothing", async () => {
  await expect(installQueues(address)).resolves.toBeUndefined();
});
