import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Guest, type GuestOptions } from "../host.ts";
import { type GuestImages, openGuest } from "./guest.ts";
import { type Bridge, type Operations, preludeSource } from "./prelude.ts";
import { compileQuickJs } from "./quickjs.ts";

function readQuickJs(): Promise<Uint8Array> {
  return readFile(fileURLToPath(import.meta.resolve("@jitl/quickjs-wasmfile-release-sync/wasm")));
}

let compiled: Promise<WebAssembly.Module> | undefined;

function callsExports({ ask, tell }: Bridge) {
  Object.assign(globalThis, { ask, tell });
  return (exports: Record<string, unknown>) => exports as Operations;
}

/** For tests: opens one module whose exports are the operations; `ask` and `tell` are globals in it. */
export async function openTestGuest(
  source: string,
  options: Partial<Omit<GuestOptions, "limits">> & {
    limits?: Partial<GuestOptions["limits"]>;
  } = {},
  images?: GuestImages,
): Promise<Guest> {
  compiled ??= readQuickJs().then(compileQuickJs);
  const wanted: GuestOptions = {
    files: { "module.ts": source },
    entry: "module.ts",
    prelude: preludeSource(callsExports, () => null),
    calls: () => Promise.resolve({ ok: true, value: null }),
    now: Date.UTC(2026, 0, 15, 12),
    seed: 1,
    ...options,
    limits: { fuel: 50_000_000, memoryMb: 64, output: 1_000_000, ...options.limits },
  };
  return openGuest(await compiled, wanted, images);
}
