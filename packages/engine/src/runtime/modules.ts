import { LoadFailed } from "../host.ts";
import { stripTypes } from "./strip-types.ts";

/** Resolves imports among the files that were given, and nothing else. */
export type ModuleLoader = {
  /**
   * The path that `request` means in the module `from`. Never throws, since QuickJS loses an exception here;
   * `source` of what was not found does.
   */
  resolve(from: string, request: string): string;
  /** JavaScript of a resolved path. Throws `LoadFailed`. */
  source(path: string): string;
};

export function createModuleLoader(files: Record<string, string>): ModuleLoader {
  const given = new Map(Object.entries(files));
  const missing = new Map<string, string>();
  return {
    resolve(from, request) {
      const path = joinPath(from, request);
      const relative = request.startsWith("./") || request.startsWith("../");
      const found = [path, `${path}.ts`, `${path}.js`].find((candidate) => given.has(candidate));
      if (relative && found !== undefined) return found;
      missing.set(
        request,
        relative
          ? `${from} imports "${request}": there is no such file`
          : `${from} imports "${request}": only files beside it can be imported, as in "./${request}.ts"`,
      );
      return request;
    },
    source(path) {
      const text = given.get(path);
      if (text === undefined) throw new LoadFailed(missing.get(path) ?? `there is no file ${path}`);
      return stripTypes(path, text);
    },
  };
}

function joinPath(from: string, request: string): string {
  const segments = from.split("/").slice(0, -1);
  for (const segment of request.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
