import { resolve } from "node:path";
import { parseArgs } from "node:util";

export type Arguments = { folders: string[]; json: boolean };

/** Folders, made absolute, and `--json`; null after having said what is wrong with the call. */
export function readArguments(
  argv: string[],
  call: { cwd: string; usage: string; minimum: number },
): Arguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
    if (positionals.length >= call.minimum)
      return { folders: positionals.map((path) => resolve(call.cwd, path)), json: values.json };
    console.error(`usage: pnpm -s unsung ${call.usage}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(`usage: pnpm -s unsung ${call.usage}`);
  }
  return null;
}
