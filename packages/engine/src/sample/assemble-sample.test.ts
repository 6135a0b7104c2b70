import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { assembleSample } from "./assemble-sample.ts";
import { SampleRefused } from "./problem.ts";

const manifest = {
  format: 1,
  id: "tiny",
  version: 1,
  title: "Tiny",
  use: "practice",
  kind: "query",
  language: "sql",
  responsibility: "databases",
  skills: ["sql-joins"],
  level: "junior",
  minutes: 5,
  edit: ["query.sql"],
  solutions: { other: { outcome: "passed" } },
};

const folder = {
  "brief.md": "Do it.",
  "start/query.sql": "select 1",
  "database/schema.sql": "",
  "database/data/visible.sql": "",
  "solutions/reference/query.sql": "select 2",
  "solutions/other/query.sql": "select 1 + 1",
};

function json(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({ ...manifest, ...changes }, null, 2);
}

async function problemsOf(files: Record<string, string>): Promise<string[]> {
  try {
    await assembleSample({ folderName: "tiny", files });
    return [];
  } catch (error) {
    if (error instanceof SampleRefused) return error.message.split("\n");
    throw error;
  }
}

test("a sound folder is a sample, with what it left out filled in", async () => {
  const files = { ...folder, "sample.json": json() };
  const sample = await assembleSample({ folderName: "tiny", files });
  expect(sample.manifest).toMatchObject({
    limits: { fuel: 50_000_000, memoryMb: 64, wallMs: 5000, queries: 200 },
    query: { order: "any", columns: "names", tolerance: 0 },
  });
});

test("the hash is that of what sha256sum prints for the parts that decide", async () => {
  const files = { ...folder, "sample.json": json() };
  const deciding = Object.keys(files).filter((path) => !/^(brief|solutions\/other)/.test(path));
  const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
  const lines = deciding
    .toSorted()
    .map((path) => `${sha256(files[path as keyof typeof files])}  ${path}\n`);
  const { hash } = await assembleSample({ folderName: "tiny", files });
  expect(hash).toBe(`sha256:${sha256(lines.join(""))}`);
  const other = { ...files, "brief.md": "Do it, please.", "solutions/other/query.sql": "select 2" };
  expect((await assembleSample({ folderName: "tiny", files: other })).hash).toBe(hash);
});

test.each([
  ["an unknown key, with its line", { colour: "red" }, /^sample\.json:23: colour: is not a key/],
  [
    "a nested unknown key",
    { query: { sort: "any" } },
    /^sample\.json:24: query\.sort: is not a key/,
  ],
  [
    "another id than the folder's",
    { id: "huge" },
    /^sample\.json:3: id: must be the folder's name/,
  ],
  ["a missing key", { title: undefined }, /^sample\.json:1: title: is missing$/],
  ["a path that leaves the folder", { edit: ["../x.sql"] }, /edit\[0\]: must be a path inside/],
  ["an absolute path", { edit: ["/etc/passwd"] }, /edit\[0\]: must be a path inside/],
  [
    "a file to edit twice",
    { edit: ["query.sql", "query.sql"] },
    /edit\[1\]: "query\.sql" is there twice/,
  ],
  ["a file to edit that start/ lacks", { edit: ["answer.sql"] }, /start\/answer\.sql is missing/],
  [
    "a solution without its folder",
    { solutions: { ...manifest.solutions, lost: { outcome: "passed" } } },
    /solutions\.lost: solutions\/lost is missing/,
  ],
  [
    "a folder that solutions leaves out",
    { solutions: {} },
    /does not say what solutions\/other must get/,
  ],
  [
    "an unknown outcome",
    { solutions: { other: { outcome: "fault" } } },
    /solutions\.other\.outcome/,
  ],
  [
    "a wrong solution that nothing is to catch",
    { solutions: { other: { outcome: "failed" } } },
    /caught_by: is missing/,
  ],
  ["a sort key that is none", { query: { order: ["total sideways"] } }, /query\.order/],
  ["rules of a query in another kind", { kind: "schema", query: {} }, /query: is not a key/],
  ["another language than the kind's", { language: "typescript" }, /language/],
  ["parameters, as yet", { parameters: { limit: [1] } }, /variants can't be drawn/],
])("refuses %s", async (_what, changes, reason) => {
  const problems = await problemsOf({ ...folder, "sample.json": json(changes) });
  expect(problems.filter((problem) => reason.test(problem))).toHaveLength(1);
});

test.each([
  ["sample.json itself missing", { "sample.json": undefined }, /^sample\.json: is missing$/],
  ["a missing brief", { "brief.md": undefined }, /^brief\.md: is missing$/],
  [
    "a missing data set",
    { "database/data/visible.sql": undefined },
    /^database\/data\/visible\.sql: is missing$/,
  ],
  [
    "a missing reference",
    { "solutions/reference/query.sql": undefined },
    /^solutions\/reference: is missing$/,
  ],
  ["an unknown file", { "notes.txt": "" }, /^notes\.txt: is no part of a work sample$/],
  ["checks of a query", { "checks/hidden.ts": "" }, /^checks\/hidden\.ts: a query has no checks/],
  [
    "a solution's file that can't be edited",
    { "solutions/other/x.sql": "" },
    /^solutions\/other\/x\.sql: is not among/,
  ],
  [
    "a key that is there twice",
    { "sample.json": '{\n"id": "a",\n"id": "b"\n}' },
    /^sample\.json:3: id: is there twice$/,
  ],
  ["what is no JSON", { "sample.json": '{\n"id": }' }, /^sample\.json:2: unexpected "}"$/],
  ["what nests without end", { "sample.json": "[".repeat(100_000) }, /nests too deep/],
])("refuses %s", async (_what, changes, reason) => {
  const files: Record<string, string | undefined> = {
    ...folder,
    "sample.json": json(),
    ...changes,
  };
  const present = Object.entries(files).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text]],
  );
  const problems = await problemsOf(Object.fromEntries(present));
  expect(problems.filter((problem) => reason.test(problem))).toHaveLength(1);
});
