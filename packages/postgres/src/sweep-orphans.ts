import { readdir, rm, stat } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";

/** A start takes seconds; whatever is older and has neither owner nor server has been left behind. */
const abandonedAfterMs = 10 * 60_000;

/** The beginning of a throwaway folder's name: whose it is. */
export const orphanPrefix = (pid: number): string => `unsung-${pid}-`;

/**
 * Removes throwaway folders of processes that were killed before a watchdog stood by them. One is kept while its
 * owner lives, while its server answers (the owner may be in another container), or while it is young.
 */
export async function sweepOrphans(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const owner = /^unsung-(\d+)-/u.exec(name)?.[1];
    const folder = join(parent, name);
    if (owner === undefined || isAlive(Number(owner)) || !(await isOld(folder))) continue;
    if (await answers(join(folder, "socket/.s.PGSQL.5432"))) continue;
    // Another user's can't be removed by us.
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function isOld(folder: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(folder)).mtimeMs > abandonedAfterMs;
  } catch {
    return false;
  }
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.setTimeout(1000, () => connection.destroy(new Error("no answer")));
    connection.once("connect", () => {
      connection.destroy();
      resolve(true);
    });
    connection.once("error", () => resolve(false));
  });
}
