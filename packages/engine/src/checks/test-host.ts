import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Host, HostFault } from "../host.ts";
import { createTurns } from "../host/turns.ts";
import { sandboxHere } from "../runtime/sandbox.ts";
import { compileQuickJs } from "../runtime/quickjs.ts";

/** For tests: a host without databases, whose guests run in this process. */
export async function hostWithoutDatabase(): Promise<Host> {
  const binary = await readFile(
    fileURLToPath(import.meta.resolve("@jitl/quickjs-wasmfile-release-sync/wasm")),
  );
  const sandbox = sandboxHere(await compileQuickJs(binary));
  const none = () => Promise.reject(new HostFault("this host has no database"));
  return {
    name: "node",
    versions: { postgres: "none", quickjs: "test" },
    turns: createTurns(),
    openSandbox: () => Promise.resolve(sandbox),
    openCheckGuest: (options) => sandbox.open(options),
    openDatabase: none,
    openDatabases: () => ({ open: none, [Symbol.asyncDispose]: () => Promise.resolve() }),
    reserve: none,
  };
}
