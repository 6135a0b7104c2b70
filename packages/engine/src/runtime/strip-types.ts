import { type Options, transform } from "sucrase";
import { LoadFailed } from "../host.ts";

/** Longer modules are refused; a module that people wrote is a few thousand characters. */
const longestModule = 400_000;
const options: Options = {
  transforms: ["typescript"],
  disableESTransforms: true,
  preserveDynamicImport: true,
};
const remembered = new Map<string, string>();
const mostRemembered = 200;

/**
 * JavaScript from TypeScript; lines stay where they are. JavaScript passes as it is.
 * Throws `LoadFailed` where the module does not parse.
 */
export function stripTypes(path: string, source: string): string {
  if (source.length > longestModule) {
    throw new LoadFailed(`${path} is longer than ${longestModule} characters`);
  }
  if (!path.endsWith(".ts")) return source;
  const key = `${path}\n${source}`;
  const stripped = remembered.get(key) ?? strip(path, source);
  remembered.delete(key);
  remembered.set(key, stripped);
  const oldest = remembered.keys().next();
  if (remembered.size > mostRemembered && !oldest.done) remembered.delete(oldest.value);
  return stripped;
}

/** The first place where a module of TypeScript or JavaScript can't be read, in UTF-16 units from 0; null where it can. */
export function findTypeScriptProblem(source: string): { message: string; offset: number } | null {
  try {
    transform(source, options);
    return null;
  } catch (error) {
    const offset = error instanceof SyntaxError && "pos" in error ? Number(error.pos) : 0;
    return { message: explain(error).replace(/ \(\d+:\d+\)$/, ""), offset };
  }
}

function strip(path: string, source: string): string {
  try {
    return transform(source, options).code;
  } catch (error) {
    throw new LoadFailed(`${path}: ${explain(error)}`);
  }
}

function explain(error: unknown): string {
  if (error instanceof RangeError) return "nested too deeply";
  return error instanceof Error ? error.message : String(error);
}
