// The first thing that runs on a fresh machine: plain JavaScript for any Node from 20 on, without a dependency.
// It installs what is missing and hands over to the project's own Node.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pnpm = "pnpm@12.21.0";
const stamp = join(root, "node_modules/.installed");
const ownNode = join(root, "node_modules/.bin/node");
const tasks = { start: "scripts/start.ts", verify: "scripts/verify.ts" };

const task = tasks[process.argv[2]];
if (!task)
  fail(`Unknown task "${process.argv[2] ?? ""}": one of ${Object.keys(tasks).join(", ")}.`);
if (Number(process.versions.node.split(".")[0]) < 20) {
  fail(`Unsung needs Node 20 or newer to install itself; this is ${process.version}.`);
}

const wanted = manifestHash();
if (!existsSync(ownNode) || !existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  install();
  writeFileSync(stamp, wanted);
}
handOver();

function manifestHash() {
  const hash = createHash("sha256");
  const folders = ["apps", "packages"].flatMap((parent) =>
    readdirSync(join(root, parent))
      .sort()
      .map((name) => join(parent, name)),
  );
  const files = [
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    ...["", ...folders].map((folder) => join(folder, "package.json")),
  ];
  for (const file of files) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(file).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function install() {
  console.log("Installing what Unsung needs (once, and after an update) …");
  const result = spawnSync(
    "npx",
    ["--yes", pnpm, "install", "--frozen-lockfile", "--reporter=append-only"],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    },
  );
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  fail(
    "Installing failed, see above. Is the npm registry within reach, and is there space on the disk?",
  );
}

function handOver() {
  const child = spawn(ownNode, [join(root, task), ...process.argv.slice(3)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH ?? ""}` },
  });
  // Whoever signals us means the program; it ends in its own time and we end with it.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => child.kill(signal));
  child.on("error", (error) =>
    fail(`The project's own Node could not be started: ${error.message}`),
  );
  child.on("exit", (code, signal) =>
    process.exit(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)),
  );
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
