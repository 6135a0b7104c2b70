import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compileQuickJs } from "../../runtime/quickjs.ts";

let compiled: Promise<WebAssembly.Module> | undefined;

/** The metered QuickJS, compiled once in a process. */
export function quickJsModule(): Promise<WebAssembly.Module> {
  compiled ??= readFile(
    fileURLToPath(import.meta.resolve("@jitl/quickjs-wasmfile-release-sync/wasm")),
  ).then(compileQuickJs);
  return compiled;
}
