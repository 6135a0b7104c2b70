import { transform } from "sucrase";
import { LoadFailed } from "../host.ts";

/** Longer modules are refused; a module that people wrote is a few thousand characters. */
const longestModule = 400_000;
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

function strip(path: string, source: string): string {
  try {
    return transform(source, {
      transforms: ["typescript"],
      disableESTransforms: true,
      preserveDynamicImport: true,
    }).code;
  } catch (error) {
    throw new LoadFailed(`${path}: ${explain(error)}`);
  }
}

function explain(error: unknown): string {
  if (error instanceof RangeError) return "nested too deeply";
  return error instanceof Error ? error.message : String(error);
}
