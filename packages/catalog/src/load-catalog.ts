import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatPath, readJsonSource, type Sample, SampleRefused } from "@unsung/engine";
import { readSampleFolder } from "@unsung/engine/node";
import { CatalogRefused } from "./catalog-refused.ts";
import { type Guide, toGuide, toSkills } from "./guide/guide.ts";
import { type GuideFiles, readGuideFiles } from "./guide/load-guide.ts";
import { prerequisiteCircles } from "./guide/prerequisites.ts";
import { deadReferences, wrongResponsibilities } from "./guide/references.ts";
import { type Skill } from "./guide/skill.ts";

export type Catalog = {
  /** By id. */
  samples: readonly Sample[];
  /** By area, then from the first that one meets to the last, then by title. */
  skills: readonly Skill[];
  guide: Guide;
};

type Problems = CatalogRefused["problems"];

export const packageFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Reads and validates the whole catalogue: `samples/` and `data/` of a folder, this package's own when none is given.
 * Throws `CatalogRefused` with file, line, key and reason of everything that is wrong in the samples, or in the data.
 */
export async function loadCatalog(directory: string = packageFolder): Promise<Catalog> {
  const { files, samples } = await readCatalog(directory);
  return { samples, skills: toSkills(files), guide: toGuide(files) };
}

/** As `loadCatalog`, but as files that know their lines. */
export async function readCatalog(
  directory: string,
): Promise<{ files: GuideFiles; samples: Sample[] }> {
  const files = await readGuideFiles(directory);
  const samples = await readSamples(join(directory, "samples"));
  const known = new Set(files.skills.map((skill) => skill.id));
  refuseAny([
    ...samples.flatMap((sample) => unknownSkills(sample, known)),
    ...wrongResponsibilities(files),
    ...deadReferences(files, samples),
    ...prerequisiteCircles(files.skills),
  ]);
  return { files, samples };
}

function refuseAny(problems: Problems): void {
  if (problems.length > 0) throw new CatalogRefused(problems);
}

async function readSamples(directory: string): Promise<Sample[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => !entry.name.startsWith(".")).map(({ name }) => name);
  const read = await Promise.all(names.toSorted().map((name) => readSample(directory, name)));
  refuseAny(read.flatMap((result) => ("problems" in result ? result.problems : [])));
  return read.flatMap((result) => ("problems" in result ? [] : [result]));
}

async function readSample(
  directory: string,
  name: string,
): Promise<Sample | { problems: Problems }> {
  try {
    return await readSampleFolder(join(directory, name));
  } catch (error) {
    if (!(error instanceof SampleRefused)) throw error;
    const problems = error.problems.map((problem) => ({
      ...problem,
      file: `samples/${name}/${problem.file}`,
    }));
    return { problems };
  }
}

function unknownSkills({ manifest, files }: Sample, known: ReadonlySet<string>): Problems {
  const source = readJsonSource(files["sample.json"] ?? "");
  return manifest.skills.flatMap((id, index) => {
    if (known.has(id)) return [];
    const place = ["skills", index];
    const file = `samples/${manifest.id}/sample.json`;
    const reason = `"${id}" is no skill of the catalogue`;
    return [{ file, key: formatPath(place), line: source.lineOf(place), reason }];
  });
}
