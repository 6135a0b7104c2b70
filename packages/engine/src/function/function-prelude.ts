import { installConsole } from "../runtime/console.ts";
import { type Bridge, type Operations, preludeSource } from "../runtime/prelude.ts";

/** Stands between a `function` sample's module and the host. Runs in the guest; see `Prelude`. */
function prelude(_bridge: Bridge) {
  return (exports: Record<string, unknown>): Operations => ({
    call(name: string, args: unknown[]) {
      const exported = exports[name];
      if (typeof exported !== "function") {
        throw new TypeError(`the module has no exported function ${name}`);
      }
      return exported(...args) as unknown;
    },
  });
}

export const functionPrelude = preludeSource(prelude, installConsole);
