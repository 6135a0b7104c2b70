import { spawnSync } from "node:child_process";
import { join } from "node:path";

// Builds the web when something in it changed (turbo remembers), then becomes the server.
const root = join(import.meta.dirname, "..");
const build = spawnSync("turbo", ["build", "--output-logs=errors-only", "--filter=@unsung/web"], {
  cwd: root,
  encoding: "utf8",
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
});
if (build.status !== 0) {
  process.stderr.write(`${build.stdout}${build.stderr}`);
  console.error("Building the web failed, see above.");
  process.exit(1);
}
await import("../apps/server/src/main.ts");
