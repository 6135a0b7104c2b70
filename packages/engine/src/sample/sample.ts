import { type TextRows } from "../host.ts";
import { type Files } from "./hash.ts";
import { type SampleKind, type SampleManifest } from "./manifest.ts";

/** A work sample in memory: the whole folder, already found to be sound. */
export type Sample = {
  manifest: SampleManifest;
  /** `sha256:…` of what decides a verdict. */
  hash: string;
  /** Text by path inside the folder, as in `database/data/visible.sql`. */
  files: Files;
};

/** What may leave the server: no reference, no hidden checks, no hidden data. */
export type PublicSample = Sample & {
  /** Kind `query`: the reference's rows for visible data, by data set. Empty for the other kinds. */
  expected: Readonly<Record<string, TextRows>>;
};

const startFolder = "start/";
const dataFile = /^database\/data\/(.+)\.sql$/;

const entryNames: Record<SampleKind, string> = {
  query: "query",
  schema: "migration",
  handler: "handler",
  function: "function",
};
const entryEndings = { sql: "sql", javascript: "js", typescript: "ts" };

/** The file that is run, and the only one for SQL: `handler.ts`, or whatever `edit` names when it names one file only. */
export function entryFile(manifest: SampleManifest): string {
  const [first, ...others] = manifest.edit;
  if (first !== undefined && others.length === 0) return first;
  return `${entryNames[manifest.kind]}.${entryEndings[manifest.language]}`;
}

/** The files of one part of the folder, by path inside that part. */
function filesUnder(files: Files, folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(folder))
      .map(([path, text]) => [path.slice(folder.length), text]),
  );
}

/** start/, which a candidate begins with. */
export function startFiles(sample: Pick<Sample, "files">): Record<string, string> {
  return filesUnder(sample.files, startFolder);
}

/** The folder of one of the sample's own solutions; `reference` is always there. */
export function solutionFiles(sample: Pick<Sample, "files">, name: string): Record<string, string> {
  return filesUnder(sample.files, `solutions/${name}/`);
}

export type Dataset = { name: string; sql: string; visible: boolean };

/** The data sets in the order in which they are graded: the visible one first, then by name. */
export function datasets(sample: Pick<Sample, "files">): Dataset[] {
  return Object.entries(sample.files)
    .flatMap(([path, sql]) => {
      const name = dataFile.exec(path)?.[1];
      return name === undefined ? [] : [{ name, sql, visible: name === "visible" }];
    })
    .toSorted((a, b) => Number(b.visible) - Number(a.visible) || (a.name < b.name ? -1 : 1));
}

/** schema.sql, or null where the sample has none. */
export function schemaSql(sample: Pick<Sample, "files">): string | null {
  return sample.files["database/schema.sql"] ?? null;
}

/** What a visitor's browser may hold of this sample. `expected` comes from the reference, computed where that is allowed. */
export function toPublicSample(
  sample: Sample,
  expected: Readonly<Record<string, TextRows>>,
): PublicSample {
  const isPublic = (path: string): boolean =>
    path === "brief.md" ||
    path.startsWith(startFolder) ||
    path === "database/schema.sql" ||
    path === "database/data/visible.sql" ||
    path === "checks/visible.ts";
  const files = Object.fromEntries(Object.entries(sample.files).filter(([path]) => isPublic(path)));
  return { ...sample, manifest: { ...sample.manifest, solutions: {} }, files, expected };
}
