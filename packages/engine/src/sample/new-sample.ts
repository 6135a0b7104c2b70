import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type SampleKind } from "./manifest.ts";
import { SampleRefused } from "./problem.ts";
import { readSampleFolder } from "./read-sample-folder.ts";

const templates = join(import.meta.dirname, "../../templates");
const folderName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Writes a small work sample that passes its gate into a folder, which is made and must be empty.
 * Throws `SampleRefused` where the folder's name can't be an id, or something lies in it.
 */
export async function writeNewSample(kind: SampleKind, directory: string): Promise<void> {
  const id = basename(resolve(directory));
  const refused = (reason: string) =>
    new SampleRefused([{ file: directory, key: null, line: null, reason }]);
  if (!folderName.test(id))
    throw refused("its name becomes the sample's id: lower-case words joined by hyphens");
  const { files } = await readSampleFolder(join(templates, kind));
  await mkdir(directory, { recursive: true });
  if ((await readdir(directory)).length > 0) throw refused("is not empty");
  for (const [path, text] of Object.entries(files)) {
    const target = join(directory, path);
    await mkdir(dirname(target), { recursive: true });
    const own = path === "sample.json" ? text.replace(`"id": "${kind}"`, `"id": "${id}"`) : text;
    await writeFile(target, own, { flag: "wx" });
  }
}
