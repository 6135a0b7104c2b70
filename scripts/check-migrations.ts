import { spawnSync } from "node:child_process";
import { join } from "node:path";

// Generates migrations once more: a schema without its migration would leave a new file behind.
const packageFolder = join(import.meta.dirname, "../packages/api");
const generated = spawnSync("drizzle-kit", ["generate", "--name", "missing"], {
  cwd: packageFolder,
  encoding: "utf8",
  env: {
    ...process.env,
    PATH: `${join(packageFolder, "node_modules/.bin")}:${process.env["PATH"] ?? ""}`,
  },
});
const output = `${generated.stdout}${generated.stderr}`;
if (generated.status !== 0 || !/No schema changes/.test(output)) {
  console.error(output);
  console.error(
    "The Drizzle schema and its migrations differ: run `pnpm --filter @unsung/api db:generate` and commit what it makes.",
  );
  process.exit(1);
}
