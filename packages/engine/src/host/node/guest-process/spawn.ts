import { type ChildProcess, spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname, sep } from "node:path";
import { type Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { channelDescriptor } from "./messages.ts";

/** A system user without rights, for when we are root. */
export type UnprivilegedUser = { uid: number; gid: number };

/**
 * Measured: recursion that fills a guest's stack takes up to thirty times as much of V8's. Where the system allows a
 * stack of 64 MB V8 is given most of it, else what fits into the usual 8 MB.
 */
const largeStack = { limitKb: 65_532, v8Kb: 60_000 };
const usualV8Kb = 7000;
/** Private writable memory: V8's heap and the guests' memories; what is merely reserved does not count. */
const mostDataKb = 1_500_000;
/** A process that lost its supervisor while it was busy ends by itself. */
const mostCpuSeconds = 900;

/** Root may leave the network behind, and others may where user namespaces are allowed. */
const noNetwork = `n=""; for try in "unshare -n" "unshare -Un"; do $try true 2>/dev/null && n=$try && break; done;`;

const entry = fileURLToPath(import.meta.resolve("./main.ts"));

/**
 * Starts a grading process: no environment, no files but its own code, no processes, no addons, no network where the
 * system has namespaces, standard streams closed, bounded memory and processor time. It talks over the returned
 * stream only.
 */
export function spawnGradingProcess(user: UnprivilegedUser | null): {
  child: ChildProcess;
  stream: Duplex;
} {
  const flags = [
    "--permission",
    ...readableFolders().map((folder) => `--allow-fs-read=${folder}`),
    "--disallow-code-generation-from-strings",
    "--max-old-space-size=192",
    "--no-warnings",
  ];
  const rights = user ? [String(user.uid), String(user.gid)] : [];
  const limits = `ulimit -c 0; ulimit -t ${mostCpuSeconds}; ulimit -d ${mostDataKb} 2>/dev/null;`;
  const stack = `if ulimit -s ${largeStack.limitKb} 2>/dev/null; then s=${largeStack.v8Kb}; else s=${usualV8Kb}; fi;`;
  const script = `${limits} ${stack} ${noNetwork} exec env -i $n "$0" --stack-size=$s "$@"`;
  // The shell itself sets variables, so the environment is emptied once more.
  const child = spawn("/bin/sh", ["-c", script, process.execPath, ...flags, entry, ...rights], {
    cwd: "/",
    env: {},
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const stream = child.stdio[channelDescriptor];
  if (!stream || !("setEncoding" in stream)) throw new Error("the grading process has no channel");
  return { child, stream: stream as Duplex };
}

/** This package's sources and the node_modules folder in which its dependencies really lie. */
function readableFolders(): string[] {
  const sources = dirname(dirname(dirname(dirname(entry))));
  const dependency = realpathSync(fileURLToPath(import.meta.resolve("sucrase")));
  const nodeModules = `${sep}node_modules${sep}`;
  const end = dependency.indexOf(nodeModules) + nodeModules.length;
  return [...new Set([sources, dirname(sources), dependency.slice(0, end)])];
}
