import { fingerprint } from "libpg-query";
import { type Files } from "../sample/hash.ts";

const commentsAndSpace = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|\s+/g;

/**
 * A text that is the same for programs that differ in spaces, comments and (in SQL) constants and names of aliases
 * only. Two solutions with the same text are not two ways of solving a task.
 */
export async function programShape(files: Files): Promise<string> {
  const shapes = await Promise.all(
    Object.entries(files).map(async ([path, text]) => `${path}: ${await shapeOf(path, text)}`),
  );
  return shapes.toSorted().join("\n");
}

async function shapeOf(path: string, text: string): Promise<string> {
  if (!path.endsWith(".sql")) return text.replaceAll(commentsAndSpace, "");
  try {
    return await fingerprint(text);
  } catch {
    return text.replaceAll(/\s+/g, " ");
  }
}
