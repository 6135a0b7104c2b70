import { type Sandbox } from "../host.ts";
import { openGuest } from "./guest.ts";

/**
 * A sandbox that is no place apart: guests run where it is, kept apart by WebAssembly alone.
 * Whoever uses it is itself a place that can be thrown away.
 */
export function sandboxHere(compiled: WebAssembly.Module): Sandbox {
  return {
    open: (options) => openGuest(compiled, options),
    // A guest that runs holds this thread, so there is never one to interrupt.
    reset: () => undefined,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
