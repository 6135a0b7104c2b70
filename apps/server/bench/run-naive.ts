import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";

/** Runs a program of this folder in a new process; throws when it did not do its work. */
export async function runNaive(
  program: "naive-query.ts" | "naive-handler.ts",
  input: object,
): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, program)], {
    stdio: ["pipe", "inherit", "inherit"],
  });
  child.stdin.end(JSON.stringify(input));
  const [code] = await once(child, "exit");
  if (code !== 0)
    throw new Error(`${program} ended with ${String(code)}: there is nothing to compare with.`);
}
