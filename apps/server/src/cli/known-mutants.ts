import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mutantsFile } from "@unsung/catalog";
import { type KnownMutants, type MutantRun } from "@unsung/engine/node";
import { z } from "zod";

const runSchema = z.object({
  killed: z.int().nonnegative(),
  survived: z.array(
    z.object({ id: z.string(), file: z.string(), line: z.int(), change: z.string() }),
  ),
});
const fileSchema = z.record(z.string(), runSchema.extend({ key: z.string() }));

/** Of the samples that a file is about, by id, what became of their mutants, and for which content. */
export type MutantsFile = z.infer<typeof fileSchema>;

/**
 * What became of mutants that were graded before: for the catalogue's own samples it comes with them, for others and for
 * what has changed it is kept in a folder. Whatever can't be read or written there is graded again.
 */
export function knownMutants(folder: string): KnownMutants {
  const brought = readJson(mutantsFile).then(
    (content) =>
      new Map(Object.values(fileSchema.parse(content)).map(({ key, ...run }) => [key, run])),
  );
  const fileOf = (key: string): string => join(folder, `${key}.json`);
  return {
    get: async (key) => (await brought).get(key) ?? kept(fileOf(key)),
    set: async (key, run) => {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(fileOf(key), JSON.stringify(run));
      } catch {
        // A folder that can't be written to costs time, nothing else.
      }
    },
  };
}

async function kept(file: string): Promise<MutantRun | null> {
  try {
    return runSchema.parse(await readJson(file));
  } catch {
    return null;
  }
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}
