import { chmod, chown, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedDirectory } from "./binaries.ts";
import { type SystemUser } from "./system-user.ts";

/** A new folder, mode 0700, that this system user (null: we ourselves) can reach; the caller removes it. */
export async function makeTemporaryHome(systemUser: SystemUser | null): Promise<string> {
  if (!systemUser) return mkdtemp(join(tmpdir(), "unsung-"));
  const parent = join(sharedDirectory, "throwaway");
  await mkdir(parent, { recursive: true });
  await chmod(sharedDirectory, 0o755);
  await chmod(parent, 0o711);
  const home = await mkdtemp(join(parent, "unsung-"));
  await chown(home, systemUser.uid, systemUser.gid);
  return home;
}
