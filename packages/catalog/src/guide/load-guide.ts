import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type z } from "zod";
import { CatalogRefused } from "../catalog-refused.ts";
import { type DataFile, readDataFile } from "../data-file.ts";
import { articleSchema } from "./article.ts";
import { careerSchema } from "./career.ts";
import { challengeSchema } from "./challenge.ts";
import { daySchema } from "./day.ts";
import { disciplineSchema } from "./discipline.ts";
import { idSchema } from "./fields.ts";
import { handoverListSchema } from "./handover.ts";
import { hiringSchema } from "./hiring.ts";
import { requestWaySchema } from "./request-way.ts";
import { responsibilitySchema } from "./responsibility.ts";
import { skillSchema } from "./skill.ts";
import { sourceListSchema } from "./source.ts";
import { toolSchema } from "./tool.ts";

/** A file that holds one entry, whose id is the file's name. */
export type EntryFile<Data = unknown> = DataFile<Data> & { id: string };

export type GuideFiles = Awaited<ReturnType<typeof readGuideFiles>>;

/**
 * Reads `data/` below a folder. A kind of entry that has no folder has no entries.
 * Throws `CatalogRefused` with file, line, key and reason of everything in it that its schema refuses.
 */
export async function readGuideFiles(directory: string) {
  const problems: CatalogRefused["problems"][number][] = [];
  const collect = async <Result>(work: Promise<Result>, otherwise: Result): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof CatalogRefused)) throw error;
      problems.push(...error.problems);
      return otherwise;
    }
  };
  const entries = async <Schema extends z.ZodType>(folder: string, schema: Schema) => {
    const names = await fileNames(join(directory, "data", folder));
    const read = await Promise.all(
      names.map((name) => collect(readEntry({ directory, folder, name }, schema), null)),
    );
    return read.filter((file) => file !== null);
  };
  const file = async <Schema extends z.ZodType>(name: string, schema: Schema) =>
    (await fileNames(join(directory, "data"))).includes(name)
      ? collect(readDataFile(directory, name, schema), null)
      : null;

  const files = {
    skills: await entries("skills", skillSchema),
    tools: await entries("tools", toolSchema),
    disciplines: await entries("disciplines", disciplineSchema),
    responsibilities: await entries("responsibilities", responsibilitySchema),
    challenges: await entries("challenges", challengeSchema),
    requests: await entries("requests", requestWaySchema),
    articles: await entries("articles", articleSchema),
    handovers: await file("handovers.yaml", handoverListSchema),
    day: await file("day.yaml", daySchema),
    career: await file("career.yaml", careerSchema),
    hiring: await file("hiring.yaml", hiringSchema),
    sources: await file("sources.yaml", sourceListSchema),
  };
  if (problems.length > 0) throw new CatalogRefused(problems);
  return files;
}

async function fileNames(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith(".")).toSorted();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

async function readEntry<Schema extends z.ZodType>(
  { directory, folder, name }: { directory: string; folder: string; name: string },
  schema: Schema,
): Promise<EntryFile<z.output<Schema>>> {
  const id = name.replace(/\.yaml$/, "");
  if (id === name || !idSchema.safeParse(id).success) {
    const reason = "must be named like several-words.yaml";
    throw new CatalogRefused([{ file: `data/${folder}/${name}`, key: null, line: null, reason }]);
  }
  return { id, ...(await readDataFile(directory, `${folder}/${name}`, schema)) };
}
