import { spawn } from "node:child_process";
import { once } from "node:events";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { expect, test } from "vitest";
import { startThrowawayPostgres } from "./throwaway.ts";

test("a throwaway PostgreSQL answers over its socket and leaves nothing behind", async () => {
  const server = await startThrowawayPostgres();
  const sql = postgres({ ...server.connection, database: "postgres", max: 1 });
  const [row] =
    await sql`select current_user as who, (select datlocale from pg_database where datname = 'postgres') as locale, inet_server_addr() is null as socket`;
  expect(row).toEqual({ who: "postgres", locale: "C.UTF-8", socket: true });
  await sql.end();
  await server.stop();
  await expect(access(server.connection.host)).rejects.toThrow("ENOENT");
});

test("it ends and cleans up when the process that started it is killed with SIGKILL", async () => {
  const program = `
    import { startThrowawayPostgres } from ${JSON.stringify(new URL("./throwaway.ts", import.meta.url).href)};
    const server = await startThrowawayPostgres();
    console.log(JSON.stringify({ pid: server.pid, host: server.connection.host }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [chunk] = await once(child.stdout, "data");
  const { pid, host } = JSON.parse(String(chunk));
  child.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  await expect
    .poll(
      () =>
        access(host).then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(false);
});

test("its folder goes also when we are killed the moment it has ended", async () => {
  const program = `
    import { startThrowawayPostgres } from ${JSON.stringify(new URL("./throwaway.ts", import.meta.url).href)};
    const server = await startThrowawayPostgres();
    console.log(server.connection.host);
    void server.exited.then(() => process.kill(process.pid, "SIGKILL"));
    await server.stop("immediate");`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [chunk] = await once(child.stdout, "data");
  const host = String(chunk).trim();
  await expect
    .poll(
      () =>
        access(join(host, "..")).then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(false);
});

test("a limit on the address space reaches every process of the server", async () => {
  await using server = await startThrowawayPostgres({ addressSpaceBytes: 2 ** 30 });
  const sql = postgres({ ...server.connection, database: "postgres", max: 1 });
  await sql`set work_mem = '1800MB'`;
  await expect(
    sql`select length(string_agg(repeat(md5(i::text), 1000), '')) from generate_series(1, 50000) i`,
  ).rejects.toMatchObject({ code: "53200" });
  await sql.end();
  await sleep(0);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
