import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";

const folder = "/usr/lib/postgresql/15/bin";
const settings = "/etc/postgresql-common/createcluster.conf";

/**
 * The folder of the oldest PostgreSQL that Unsung may be given, from Debian's package, which is installed where we are
 * root. Null where it can't be had: the caller says so aloud.
 */
export function ensurePostgres15(): string | null {
  if (existsSync(folder)) return folder;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  console.log("No PostgreSQL 15 here yet: getting Debian's …");
  if (!existsSync(settings)) {
    // Its programs are wanted, not a server that runs from then on.
    mkdirSync("/etc/postgresql-common", { recursive: true });
    writeFileSync(settings, "create_main_cluster = false\n");
  }
  run(["update", "-qq"]);
  run(["install", "-y", "-qq", "--no-install-recommends", "postgresql-15"]);
  return existsSync(folder) ? folder : null;
}

function run(args: string[]): void {
  spawnSync("apt-get", args, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
