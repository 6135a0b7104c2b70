import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmod, chown, cp, mkdir, readdir, rename, rm, statfs, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Binaries } from "./binaries.ts";
import { diskFull, explainFailure } from "./errors.ts";
import { type SystemUser } from "./system-user.ts";

export type InitialiseOptions = {
  binaries: Binaries;
  dataDirectory: string;
  /** Null: whoever may open the socket is the superuser `postgres`. */
  password: string | null;
  systemUser: SystemUser | null;
};

/**
 * Makes a data directory, mode 0700, with the locale C.UTF-8; one that is there already is left alone.
 * It appears whole or not at all, so that a kill in the middle leaves nothing half made.
 */
export async function initialise(options: InitialiseOptions): Promise<void> {
  const { dataDirectory, systemUser } = options;
  if (await isInitialised(dataDirectory)) return;
  await mkdir(dirname(dataDirectory), { recursive: true });
  const partial = `${dataDirectory}.${randomUUID().slice(0, 8)}`;
  if (!(await hasSpace(dirname(dataDirectory)))) throw diskFull("make its data folder");
  await mkdir(partial, { mode: 0o700 });
  if (systemUser) await chown(partial, systemUser.uid, systemUser.gid);
  try {
    await runInitdb(options, partial);
    await rename(partial, dataDirectory);
  } catch (error) {
    // Somebody else may have made the same one in the meantime.
    if (await isInitialised(dataDirectory)) return;
    throw error;
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** Copies a data directory of a server that is not running; 40 MB. */
export async function copyDataDirectory(
  source: string,
  target: string,
  systemUser: SystemUser | null,
): Promise<void> {
  await cp(source, target, { recursive: true });
  await chmod(target, 0o700);
  if (!systemUser) return;
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  await chown(target, systemUser.uid, systemUser.gid);
  await Promise.all(
    entries.map((entry) =>
      chown(join(entry.parentPath, entry.name), systemUser.uid, systemUser.gid),
    ),
  );
}

/** A new data directory takes 40 MB; initdb that runs out of space dies without a word of it. */
async function hasSpace(directory: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(directory);
  return bavail * bsize > 48 * 1024 * 1024;
}

async function isInitialised(dataDirectory: string): Promise<boolean> {
  try {
    return (await readdir(dataDirectory)).includes("PG_VERSION");
  } catch {
    return false;
  }
}

/** Before PostgreSQL 17 the system's C.UTF-8 is the nearest there is. */
function localeOf({ version }: Binaries): string[] {
  if (Number.parseInt(version, 10) < 17) return ["--locale", "C.UTF-8"];
  return ["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"];
}

async function runInitdb(options: InitialiseOptions, target: string): Promise<void> {
  const { binaries, password, systemUser } = options;
  const args = [
    "--pgdata",
    target,
    "--username",
    "postgres",
    "--encoding",
    "UTF8",
    ...localeOf(binaries),
    "--no-sync",
    "--no-instructions",
  ];
  // The password never stands on a command line or in a file that others can read.
  const passwordFile = password === null ? null : `${target}.password`;
  if (passwordFile && password !== null) {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (systemUser) await chown(passwordFile, systemUser.uid, systemUser.gid);
    args.push("--auth", "scram-sha-256", "--pwfile", passwordFile);
  } else {
    args.push("--auth", "trust");
  }
  try {
    await new Promise<void>((resolve, reject) => {
      let output = "";
      const child = spawn(binaries.initdb, args, {
        cwd: "/",
        env: {},
        stdio: ["ignore", "pipe", "pipe"],
        timeout: 60_000,
        ...(systemUser && { uid: systemUser.uid, gid: systemUser.gid }),
      });
      child.stdout.on("data", (chunk) => (output += String(chunk)));
      child.stderr.on("data", (chunk) => (output += String(chunk)));
      child.on("error", reject);
      child.on("close", (code) => {
        if (code === 0) resolve();
        else reject(explainFailure("make its data folder", output));
      });
    });
  } finally {
    if (passwordFile) await rm(passwordFile, { force: true });
  }
}
