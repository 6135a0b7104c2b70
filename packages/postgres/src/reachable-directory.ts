import { chmod, chown, mkdir, mkdtemp, statfs } from "node:fs/promises";
import { freemem, tmpdir } from "node:os";
import { join } from "node:path";
import { sharedDirectory } from "./binaries.ts";
import { type SystemUser } from "./system-user.ts";

/** A new folder, mode 0700, that this system user (null: we ourselves) can reach; the caller removes it. */
export async function makeTemporaryHome(systemUser: SystemUser | null): Promise<string> {
  const parent = (await memoryDirectory()) ?? (await diskDirectory(systemUser));
  const home = await mkdtemp(join(parent, "unsung-"));
  if (systemUser) await chown(home, systemUser.uid, systemUser.gid);
  return home;
}

/** Where Linux keeps files in memory. */
const sharedMemory = "/dev/shm";
const tmpfsType = 0x01021994;
const neededBytes = 4 * 1024 ** 3;

/**
 * Databases that are thrown away are copied file by file, hundreds of small ones each: 9 ms in memory, 12 to 250 ms
 * on a disk that others use too. Null where there is no such place, or little room in it (Docker gives it 64 MB).
 */
async function memoryDirectory(): Promise<string | null> {
  try {
    const { type, bavail, bsize } = await statfs(sharedMemory);
    const roomy = bavail * bsize >= neededBytes && freemem() >= neededBytes;
    return type === tmpfsType && roomy ? sharedMemory : null;
  } catch {
    return null;
  }
}

async function diskDirectory(systemUser: SystemUser | null): Promise<string> {
  if (!systemUser) return tmpdir();
  const parent = join(sharedDirectory, "throwaway");
  await mkdir(parent, { recursive: true });
  await chmod(sharedDirectory, 0o755);
  await chmod(parent, 0o711);
  return parent;
}
