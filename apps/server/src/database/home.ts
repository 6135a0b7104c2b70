import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError } from "../config.ts";

/** Makes the folder of this installation's state, for its owner alone. */
export async function openHome(home: string): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  await chmod(home, 0o700);
}

/** A random secret that is made once and kept in a 0600 file of the home folder. */
export async function keepSecret(home: string, name: string): Promise<string> {
  const file = join(home, name);
  try {
    await writeFile(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  }
  return (await readFile(file, "utf8")).trim();
}

/**
 * Takes the home folder for this process until it ends, however it ends.
 * Throws `ConfigError` while another process has it.
 */
export async function takeHome(home: string): Promise<void> {
  const file = join(home, "server.pid");
  const holder = await readHolder(file);
  if (holder !== undefined && holder !== process.pid && (await isUnsung(holder))) {
    throw new ConfigError(
      `Unsung already runs from ${home} (process ${holder}): stop that one first, or set UNSUNG_HOME to another folder.`,
    );
  }
  await writeFile(file, String(process.pid), { mode: 0o600 });
}

async function readHolder(file: string): Promise<number | undefined> {
  try {
    const pid = Number(await readFile(file, "utf8"));
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** The number may belong to a stranger by now, so the command line decides where it can be read. */
async function isUnsung(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return true;
    return /scripts\/start\.ts|src\/main\.ts/.test(await readFile(`/proc/${pid}/cmdline`, "utf8"));
  } catch {
    return false;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
