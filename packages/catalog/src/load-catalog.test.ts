import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { CatalogRefused } from "./catalog-refused.ts";
import { loadCatalog } from "./load-catalog.ts";
import { change, type Changes, skill, writeGuide } from "./testing/small-guide.ts";

const warmUp = "samples/warm-up-customers-without-orders";
const joins = "data/skills/sql-joins.yaml";

/** A catalogue of a sound guide with changes, and one sample, in a folder of its own. */
async function smallCatalog(changes: Changes = {}) {
  const directory = await mkdtemp(join(tmpdir(), "unsung-catalog-"));
  await writeGuide(directory, {
    "skills/sql-joins.yaml": skill("sql-joins"),
    "skills/aggregation.yaml": skill("aggregation", { prerequisites: ["sql-joins"] }),
    ...changes,
  });
  const sample = join(fileURLToPath(new URL("..", import.meta.url)), warmUp);
  await cp(sample, join(directory, warmUp), { recursive: true });
  return {
    directory,
    async edit(file: string, change: (text: string) => string) {
      const path = join(directory, file);
      await writeFile(path, change(await readFile(path, "utf8")));
    },
    [Symbol.asyncDispose]: async () => rm(directory, { recursive: true }),
  };
}

async function refusal(directory: string): Promise<string> {
  try {
    await loadCatalog(directory);
  } catch (error) {
    if (error instanceof CatalogRefused) return error.message;
    throw error;
  }
  return "not refused";
}

const ours = loadCatalog();

test("the catalogue of this repository is sound", async () => {
  const { samples, skills } = await ours;
  expect(skills.length).toBeGreaterThanOrEqual(80);
  expect(samples.every((sample) => sample.manifest.use === "practice")).toBe(true);
});

test("there are six samples for each responsibility, of every kind and level, and a warm-up", async () => {
  const { samples } = await loadCatalog();
  const manifests = samples.map(({ manifest }) => manifest);
  const others = manifests.filter(({ minutes }) => minutes >= 10);
  expect(manifests.filter(({ minutes }) => minutes < 10).map(({ id }) => id)).toEqual([
    "warm-up-customers-without-orders",
  ]);
  const responsibilities = others.map(({ responsibility }) => responsibility);
  for (const responsibility of ["apis", "databases", "performance", "security"]) {
    expect(responsibilities.filter((one) => one === responsibility).length).toBeGreaterThanOrEqual(
      6,
    );
  }
  const every = (key: "kind" | "level") => [...new Set(others.map((manifest) => manifest[key]))];
  expect(every("kind").toSorted()).toEqual(["function", "handler", "query", "schema"]);
  expect(every("level").toSorted()).toEqual(["junior", "mid", "senior"]);
  expect(others.every(({ minutes }) => minutes <= 40)).toBe(true);
});

test("every data set of a query begins with its check's title", async () => {
  const { samples } = await ours;
  const datasets = samples
    .filter(({ manifest }) => manifest.kind === "query")
    .flatMap(({ files }) => Object.entries(files))
    .filter(([path]) => path.startsWith("database/data/"));
  expect(datasets.filter(([, text]) => !/^-- \S.{0,118}\n/.test(text))).toEqual([]);
});

test("a small catalogue is not refused", async () => {
  await using catalog = await smallCatalog();
  expect(await refusal(catalog.directory)).toBe("not refused");
});

test("a skill of an unknown area is refused with its line and key", async () => {
  await using catalog = await smallCatalog({
    "skills/sql-joins.yaml": skill("sql-joins", { area: "cooking" }),
  });
  expect(await refusal(catalog.directory)).toMatch(/^data\/skills\/sql-joins\.yaml:2: area: /);
});

test("a key that no skill has is refused with its line", async () => {
  await using catalog = await smallCatalog();
  await catalog.edit(joins, (text) => text.replace("area:", "colour: blue\narea:"));
  expect(await refusal(catalog.directory)).toMatch(
    /^data\/skills\/sql-joins\.yaml:2: colour: Unrecognized key/,
  );
});

test("a key that is there twice is refused with its line", async () => {
  await using catalog = await smallCatalog();
  await catalog.edit(joins, (text) => text.replace("area:", "title: Again\narea:"));
  expect(await refusal(catalog.directory)).toBe(
    "data/skills/sql-joins.yaml:2: Map keys must be unique",
  );
});

test("data that are not YAML are refused with the line", async () => {
  await using catalog = await smallCatalog();
  await catalog.edit(joins, () => "title: Joins\narea: [databases\n");
  expect(await refusal(catalog.directory)).toMatch(
    /^data\/skills\/sql-joins\.yaml:3: Flow sequence/,
  );
});

test("what is wrong with several files is told at once", async () => {
  await using catalog = await smallCatalog({
    "skills/sql-joins.yaml": skill("sql-joins", { area: "cooking" }),
    "tools/hammer.yaml": change.tool({ group: "soup" }),
  });
  const files = (await refusal(catalog.directory)).split("\n").map((line) => line.split(":")[0]);
  expect(files).toEqual(["data/skills/sql-joins.yaml", "data/tools/hammer.yaml"]);
});

test("a file that is not named like an id is refused", async () => {
  await using catalog = await smallCatalog();
  await writeFile(join(catalog.directory, "data/skills/SQL.yaml"), "title: SQL\n");
  expect(await refusal(catalog.directory)).toBe(
    "data/skills/SQL.yaml: must be named like several-words.yaml",
  );
});

test("a skill without what a skill needs is refused", async () => {
  await using catalog = await smallCatalog({
    "skills/sql-joins.yaml": skill("sql-joins", { projects: [] }),
  });
  expect(await refusal(catalog.directory)).toMatch(
    /^data\/skills\/sql-joins\.yaml:\d+: projects: Too small/,
  );
});

test("a file that the guide needs is missed, and one that nothing reads is refused", async () => {
  await using catalog = await smallCatalog();
  await rename(join(catalog.directory, "data/day.yaml"), join(catalog.directory, "data/dya.yaml"));
  await rm(join(catalog.directory, "data/responsibilities/apis.yaml"));
  expect(await refusal(catalog.directory)).toBe(
    "data/dya.yaml: is no part of the guide\ndata/day.yaml: is missing",
  );
});

test("each of the four responsibilities is described, and no fifth", async () => {
  await using catalog = await smallCatalog();
  const folder = join(catalog.directory, "data/responsibilities");
  await rename(join(folder, "apis.yaml"), join(folder, "cooking.yaml"));
  expect(await refusal(catalog.directory)).toMatch(
    /^data\/responsibilities\/apis\.yaml: is missing\ndata\/responsibilities\/cooking\.yaml: is none of /,
  );
});

test("a skill that leads to nothing is refused", async () => {
  await using catalog = await smallCatalog({
    "skills/sql-joins.yaml": skill("sql-joins", { prerequisites: ["magic"] }),
  });
  expect(await refusal(catalog.directory)).toMatch(
    /^data\/skills\/sql-joins\.yaml:\d+: prerequisites\[0\]: "magic" is no skill of the catalogue$/,
  );
});

test("a circle of prerequisites is refused", async () => {
  await using catalog = await smallCatalog({
    "skills/sql-joins.yaml": skill("sql-joins", { prerequisites: ["aggregation"] }),
  });
  expect(await refusal(catalog.directory)).toMatch(
    /^data\/skills\/sql-joins\.yaml:\d+: prerequisites\[0\]: is a circle: aggregation → sql-joins → aggregation$/,
  );
});

test("skills are told by area, then by level, then by title", async () => {
  const { skills } = await ours;
  const databases = skills.filter(({ area }) => area === "databases");
  expect(skills.slice(0, databases.length)).toEqual(databases);
  expect([...new Set(databases.map(({ level }) => level))]).toEqual(["junior", "mid", "senior"]);
});

test("a sample that names an unknown skill is refused with file and line", async () => {
  await using catalog = await smallCatalog();
  await catalog.edit(`${warmUp}/sample.json`, (text) => text.replace('"aggregation"', '"magic"'));
  expect(await refusal(catalog.directory)).toBe(
    `${warmUp}/sample.json:10: skills[1]: "magic" is no skill of the catalogue`,
  );
});

test("what is wrong with a sample is told with the sample's folder", async () => {
  await using catalog = await smallCatalog();
  await rm(join(catalog.directory, warmUp, "brief.md"));
  expect(await refusal(catalog.directory)).toBe(`${warmUp}/brief.md: is missing`);
});
