import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { PostgresStartError } from "./errors.ts";

/**
 * Stops a server that outlived its Unsung in this data directory (every process of ours was killed at once),
 * and waits until its last process has let go. Committed data is safe: it is an ordinary fast shutdown.
 */
export async function stopLeftover(dataDirectory: string): Promise<void> {
  const pidFile = join(dataDirectory, "postmaster.pid");
  const pid = await readPid(pidFile);
  if (pid === undefined) return;
  if (!(await isPostgresOf(pid, dataDirectory))) {
    // A killed postmaster leaves its file; PostgreSQL would trust whatever process has that number now.
    await rm(pidFile, { force: true });
    return;
  }
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(pid, signal);
    for (let waited = 0; waited < 10_000; waited += 50) {
      if (!(await isPostgresOf(pid, dataDirectory))) return;
      await sleep(50);
    }
  }
  throw new PostgresStartError(
    "in-use",
    `A PostgreSQL (process ${pid}) holds ${dataDirectory} and does not stop: end it and start again.`,
  );
}

async function readPid(pidFile: string): Promise<number | undefined> {
  try {
    const pid = Number((await readFile(pidFile, "utf8")).split("\n")[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Compares the command line, so that a reused process number is never mistaken for ours. */
async function isPostgresOf(pid: number, dataDirectory: string): Promise<boolean> {
  if (process.platform === "linux") {
    try {
      return (await readFile(`/proc/${pid}/cmdline`, "utf8")).split("\0").includes(dataDirectory);
    } catch {
      return false;
    }
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
