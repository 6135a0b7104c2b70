import { lstat, readdir, readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { assembleSample } from "./assemble-sample.ts";
import { type SampleProblem, SampleRefused } from "./problem.ts";
import { type Sample } from "./sample.ts";

const maximumFiles = 500;
const maximumFileBytes = 4 * 1024 * 1024;
const maximumBytes = 32 * 1024 * 1024;
const portableName = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * Reads a work sample from a folder. Hidden entries at its top (`.git`, `.DS_Store`) are no part of it.
 * Throws `SampleRefused` with file, key, line and reason.
 */
export async function readSampleFolder(directory: string): Promise<Sample> {
  const files = await readFolder(directory);
  return assembleSample({ folderName: basename(resolve(directory)), files });
}

/**
 * Reads the regular files of a folder as text, by path inside it with forward slashes.
 * Throws `SampleRefused` for links, for anything that is not a file in UTF-8, and for more than 500 files or 32 MB.
 */
export async function readFolder(directory: string): Promise<Record<string, string>> {
  if (!(await isDirectory(directory))) throw refused(directory, "is not a folder");
  const files: Record<string, string> = {};
  let bytes = 0;
  for await (const path of walk(directory, "")) {
    const content = await readFile(join(directory, path));
    bytes += content.length;
    if (content.length > maximumFileBytes) throw refused(path, "is larger than 4 MB");
    if (bytes > maximumBytes) throw refused(directory, "is larger than 32 MB");
    files[path] = decodeText(path, content);
    if (Object.keys(files).length > maximumFiles) throw refused(directory, "holds over 500 files");
  }
  return files;
}

async function* walk(directory: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(join(directory, folder), { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (folder === "" && entry.name.startsWith(".")) continue;
    if (entry.isSymbolicLink()) throw refused(path, "is a link");
    if (!portableName.test(entry.name))
      throw refused(path, "has a name with other than letters, digits, dots, hyphens, underscores");
    if (entry.isDirectory()) yield* walk(directory, path);
    else if (entry.isFile()) yield path;
    else throw refused(path, "is not a file");
  }
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    return false;
  }
}

function decodeText(path: string, content: Uint8Array): string {
  if (content.includes(0)) throw refused(path, "holds a zero byte");
  try {
    // A byte order mark stays in the text, so that it counts in the hash.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw refused(path, "is not text in UTF-8");
  }
}

function refused(file: string, reason: string): SampleRefused {
  const problem: SampleProblem = { file, key: null, line: null, reason };
  return new SampleRefused([problem]);
}
