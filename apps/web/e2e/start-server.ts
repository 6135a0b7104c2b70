import { spawn } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { environment, home } from "./server.ts";

// Starts the server under test on nothing, and leaves nothing of it behind.
await removeState();
const program = join(import.meta.dirname, "../../server/src/main.ts");
const child = spawn(process.execPath, [program], { stdio: "inherit", env: environment });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
const code = await new Promise<number>((resolve) =>
  child.once("exit", (exit) => resolve(exit ?? 1)),
);
await removeState();
process.exit(code);

async function removeState(): Promise<void> {
  const id = await readFile(join(home, "id"), "utf8").catch(() => null);
  // As root the embedded database lies outside, where its system user can reach it.
  if (id !== null)
    await rm(`/var/lib/unsung/data-${id.slice(0, 12)}`, { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
}
