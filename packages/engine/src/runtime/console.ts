import { type Bridge } from "./prelude.ts";

/** Gives a candidate's module a `console` whose lines go to the log, and returns the same as a function. Runs in the guest. */
export function installConsole({ tell, describe }: Bridge): (...values: unknown[]) => void {
  const { stringify } = JSON;

  function toWord(value: unknown): string {
    if (typeof value === "string") return value;
    if (value instanceof Error) return `${describe(value).name}: ${describe(value).message}`;
    return stringify(value) ?? String(value);
  }

  const log = (...values: unknown[]) => tell("log", values.map(toWord).join(" "));
  Reflect.set(globalThis, "console", { log, debug: log, info: log, warn: log, error: log });
  return log;
}
