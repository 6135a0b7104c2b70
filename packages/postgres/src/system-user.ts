import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { PostgresStartError } from "./errors.ts";

const run = promisify(execFile);

export type SystemUser = { name: string; uid: number; gid: number };

/** True where the process may become other system users; PostgreSQL refuses to run as root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * A system user of that name without a home, a password or a shell; made when missing.
 * Only root may call it. Throws `PostgresStartError` (`no-system-user`) where the system has no way to make one.
 */
export async function ensureSystemUser(name: string): Promise<SystemUser> {
  const known = await findUser(name);
  if (known) return known;
  const shell = "/usr/sbin/nologin";
  const attempts: [string, string[]][] = [
    [
      "useradd",
      [
        "--system",
        "--user-group",
        "--no-create-home",
        "--home-dir",
        "/nonexistent",
        "--shell",
        shell,
        name,
      ],
    ],
    ["adduser", ["-S", "-D", "-H", "-s", shell, name]],
  ];
  const failures: unknown[] = [];
  for (const [command, args] of attempts) {
    try {
      await run(command, args, { timeout: 10_000 });
    } catch (cause) {
      failures.push(cause);
    }
    // Another process may have made it in the meantime, which also fails the command.
    const made = await findUser(name);
    if (made) return made;
  }
  throw new PostgresStartError(
    "no-system-user",
    `PostgreSQL refuses to run as root and the system user ${name} could not be made: run Unsung as an ordinary user, or make that user.`,
    { cause: new AggregateError(failures) },
  );
}

async function findUser(name: string): Promise<SystemUser | undefined> {
  const passwd = await readFile("/etc/passwd", "utf8");
  for (const line of passwd.split("\n")) {
    const [user, , uid, gid] = line.split(":");
    if (user === name) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}
