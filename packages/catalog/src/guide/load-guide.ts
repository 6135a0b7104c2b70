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
  const reading = {
    skills: readEntries({ directory, folder: "skills" }, skillSchema),
    tools: readEntries({ directory, folder: "tools" }, toolSchema),
    disciplines: readEntries({ directory, folder: "disciplines" }, disciplineSchema),
    responsibilities: readEntries({ directory, folder: "responsibilities" }, responsibilitySchema),
    challenges: readEntries({ directory, folder: "challenges" }, challengeSchema),
    requests: readEntries({ directory, folder: "requests" }, requestWaySchema),
    articles: readEntries({ directory, folder: "articles" }, articleSchema),
    handovers: readDataFile(directory, "handovers.yaml", handoverListSchema),
    day: readDataFile(directory, "day.yaml", daySchema),
    career: readDataFile(directory, "career.yaml", careerSchema),
    hiring: readDataFile(directory, "hiring.yaml", hiringSchema),
    sources: readDataFile(directory, "sources.yaml", sourceListSchema),
  };
  await refuseTogether([
    refuseStrangers(directory, Object.keys(reading)),
    ...Object.values(reading),
  ]);
  return {
    skills: await reading.skills,
    tools: await reading.tools,
    disciplines: await reading.disciplines,
    responsibilities: await reading.responsibilities,
    challenges: await reading.challenges,
    requests: await reading.requests,
    articles: await reading.articles,
    handovers: await reading.handovers,
    day: await reading.day,
    career: await reading.career,
    hiring: await reading.hiring,
    sources: await reading.sources,
  };
}

/** Waits for everything and throws all refusals as one, so that nobody repairs file by file. */
async function refuseTogether(work: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).filter(({ status }) => status === "rejected");
  const errors = failed.map((result): unknown => ("reason" in result ? result.reason : null));
  const other = errors.find((error) => !(error instanceof CatalogRefused));
  if (other !== undefined) throw other;
  const problems = errors.flatMap((error) =>
    error instanceof CatalogRefused ? error.problems : [],
  );
  if (problems.length > 0) throw new CatalogRefused(problems);
}

/** A file that nothing reads is a misspelt one. */
async function refuseStrangers(directory: string, known: readonly string[]): Promise<void> {
  const names = await fileNames(join(directory, "data"));
  const strangers = names.filter((name) => !known.includes(name.replace(/\.yaml$/, "")));
  if (strangers.length === 0) return;
  const reason = "is no part of the guide";
  throw new CatalogRefused(
    strangers.map((name) => ({ file: `data/${name}`, key: null, line: null, reason })),
  );
}

type Folder = { directory: string; folder: string };

async function readEntries<Schema extends z.ZodType>(
  { directory, folder }: Folder,
  schema: Schema,
): Promise<EntryFile<z.output<Schema>>[]> {
  const names = await fileNames(join(directory, "data", folder));
  const reading = names.map((name) => readEntry({ directory, folder, name }, schema));
  await refuseTogether(reading);
  return Promise.all(reading);
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
  { directory, folder, name }: Folder & { name: string },
  schema: Schema,
): Promise<EntryFile<z.output<Schema>>> {
  const id = name.replace(/\.yaml$/, "");
  if (id === name || !idSchema.safeParse(id).success) {
    const reason = "must be named like several-words.yaml";
    throw new CatalogRefused([{ file: `data/${folder}/${name}`, key: null, line: null, reason }]);
  }
  return { id, ...(await readDataFile(directory, `${folder}/${name}`, schema)) };
}
