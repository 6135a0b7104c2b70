import { chmod, chown, mkdir, mkdtemp, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedDirectory } from "./binaries.ts";
import { orphanPrefix, sweepOrphans } from "./sweep-orphans.ts";
import { type SystemUser } from "./system-user.ts";

/** Linux's file system in memory, which everybody may write to. */
const memory = "/dev/shm";

/** A server of ours takes some 200 MB; what submissions write comes on top, and memory is everybody's. */
const memoryNeeded = 4 * 2 ** 30;

/** Once a process is enough. */
let swept: Promise<void> | undefined;

/**
 * A new folder, mode 0700, that this system user (null: we ourselves) can reach; the caller removes it. In memory
 * where there is plenty: copying a database is creating 300 files, which took 4 to 12 times as long on a busy disk.
 */
export async function makeTemporaryHome(systemUser: SystemUser | null): Promise<string> {
  const parent = await findParent(systemUser);
  swept ??= sweepOrphans(parent);
  await swept;
  const home = await mkdtemp(join(parent, orphanPrefix(process.pid)));
  if (systemUser) await chown(home, systemUser.uid, systemUser.gid);
  return home;
}

async function findParent(systemUser: SystemUser | null): Promise<string> {
  if (await hasRoom(memory)) return memory;
  if (!systemUser) return tmpdir();
  const parent = join(sharedDirectory, "throwaway");
  await mkdir(parent, { recursive: true });
  await chmod(sharedDirectory, 0o755);
  await chmod(parent, 0o711);
  return parent;
}

async function hasRoom(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= memoryNeeded;
  } catch {
    return false;
  }
}
