import { type Files, hashSample } from "./hash.ts";
import { type SampleManifest } from "./manifest.ts";
import { manifestFile, manifestProblem, parseManifest } from "./parse-manifest.ts";
import { type SampleProblem, SampleRefused } from "./problem.ts";
import { entryFile, type Sample, solutionFiles, startFiles } from "./sample.ts";

const dataSetFile = /^database\/data\/[a-z0-9]+(-[a-z0-9]+)*\.sql$/;
const knownFiles = [
  /^sample\.json$/,
  /^brief\.md$/,
  /^start\/./,
  /^database\/schema\.sql$/,
  dataSetFile,
  /^checks\/(visible|hidden)\.ts$/,
  /^solutions\/[a-z0-9]+(-[a-z0-9]+)*\/./,
];

/**
 * Makes a sample of a folder's files, from wherever they come (a disk, a zip).
 * Throws `SampleRefused` naming file, key, line and reason of every problem.
 */
export async function assembleSample(input: { folderName: string; files: Files }): Promise<Sample> {
  const { folderName, files } = input;
  const manifestText = files[manifestFile];
  if (manifestText === undefined) throw new SampleRefused([missing(manifestFile)]);
  const manifest = parseManifest(manifestText);
  const atKey = (path: readonly (string | number)[], reason: string) =>
    manifestProblem(manifestText, path, reason);

  const problems = [
    ...(manifest.id === folderName
      ? []
      : [atKey(["id"], `must be the folder's name, "${folderName}"`)]),
    ...(manifest.parameters === undefined
      ? []
      : [atKey(["parameters"], "variants can't be drawn by this version of the engine yet")]),
    ...unknownFiles(files),
    ...missingFiles(manifest, files),
    ...tooManyDataSets(files),
    ...editProblems(manifest, files, atKey),
    ...solutionProblems(manifest, files, atKey),
    ...budgetProblems(manifest, atKey),
  ];
  if (problems.length > 0) throw new SampleRefused(problems);
  return { manifest, hash: await hashSample(files), files };
}

type AtKey = (path: readonly (string | number)[], reason: string) => SampleProblem;

function missing(file: string): SampleProblem {
  return { file, key: null, line: null, reason: "is missing" };
}

function unknownFiles(files: Files): SampleProblem[] {
  return Object.keys(files)
    .filter((file) => !knownFiles.some((known) => known.test(file)))
    .map((file) => ({ file, key: null, line: null, reason: "is no part of a work sample" }));
}

/** What each kind can't be graded without. */
const neededFiles: Record<SampleManifest["kind"], readonly string[]> = {
  query: ["database/schema.sql", "database/data/visible.sql"],
  schema: ["database/schema.sql", "checks/visible.ts", "checks/hidden.ts"],
  handler: ["checks/visible.ts", "checks/hidden.ts"],
  function: ["checks/visible.ts", "checks/hidden.ts"],
};

/** A slot keeps a database for each; see host/node/slot.ts. */
const maximumDataSets = 12;

function tooManyDataSets(files: Files): SampleProblem[] {
  const count = Object.keys(files).filter((file) => dataSetFile.test(file)).length;
  if (count <= maximumDataSets) return [];
  const reason = `holds ${count} data sets, at most ${maximumDataSets} are allowed`;
  return [{ file: "database/data", key: null, line: null, reason }];
}

function missingFiles(manifest: SampleManifest, files: Files): SampleProblem[] {
  const hasData = Object.keys(files).some((file) => dataSetFile.test(file));
  const needed = new Set([
    "brief.md",
    ...neededFiles[manifest.kind],
    ...(hasData ? ["database/schema.sql", "database/data/visible.sql"] : []),
  ]);
  const absent = [...needed].filter((file) => files[file] === undefined).map(missing);
  if (manifest.kind !== "query") return absent;
  const checks = Object.keys(files).filter((file) => file.startsWith("checks/"));
  const reason = "a query has no checks of its own: its data sets are its checks";
  return [...absent, ...checks.map((file) => ({ file, key: null, line: null, reason }))];
}

function editProblems(manifest: SampleManifest, files: Files, atKey: AtKey): SampleProblem[] {
  const start = startFiles({ files });
  const absent = manifest.edit.flatMap((file, index) =>
    start[file] === undefined ? [atKey(["edit", index], `start/${file} is missing`)] : [],
  );
  const entry = entryFile(manifest);
  if (!manifest.edit.includes(entry))
    return [...absent, atKey(["edit"], `must name ${entry}, or one file only`)];
  if (manifest.language === "sql" && manifest.edit.length > 1)
    return [...absent, atKey(["edit"], "names one file only where the language is sql")];
  return absent;
}

function solutionProblems(manifest: SampleManifest, files: Files, atKey: AtKey): SampleProblem[] {
  const folders = new Set(
    Object.keys(files).flatMap((file) => /^solutions\/([^/]+)\//.exec(file)?.[1] ?? []),
  );
  const problems: SampleProblem[] = [];
  if (!folders.delete("reference")) problems.push(missing("solutions/reference"));
  for (const name of Object.keys(manifest.solutions)) {
    if (name === "reference")
      problems.push(atKey(["solutions", name], "always passes and is not listed"));
    else if (!folders.has(name))
      problems.push(atKey(["solutions", name], `solutions/${name} is missing`));
  }
  for (const name of folders) {
    if (manifest.solutions[name] === undefined)
      problems.push(atKey(["solutions"], `does not say what solutions/${name} must get`));
  }
  for (const name of ["reference", ...folders]) {
    const extra = Object.keys(solutionFiles({ files }, name)).filter(
      (file) => !manifest.edit.includes(file),
    );
    problems.push(
      ...extra.map((file) => ({
        file: `solutions/${name}/${file}`,
        key: null,
        line: null,
        reason: `is not among the files to edit: ${manifest.edit.join(", ")}`,
      })),
    );
  }
  return problems;
}

/** What a check of each kind can count against the reference's own cost. */
const countedCosts: Record<SampleManifest["kind"], readonly string[]> = {
  query: ["rows", "blocks"],
  schema: [],
  handler: ["queries", "rows", "blocks", "fuel"],
  function: ["fuel"],
};

function budgetProblems({ kind, budget = {} }: SampleManifest, atKey: AtKey): SampleProblem[] {
  return Object.keys(budget)
    .filter((unit) => !countedCosts[kind].includes(unit))
    .map((unit) => atKey(["budget", unit], `can't be counted for the kind ${kind}`));
}
