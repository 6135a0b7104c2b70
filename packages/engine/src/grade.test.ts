import { join } from "node:path";
import { startThrowawayPostgres } from "@unsung/postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { gradeSubmission } from "./grade.ts";
import { createNodeHost, type NodeHost } from "./host/node/create-node-host.ts";
import { assembleSample } from "./sample/assemble-sample.ts";
import { type SampleKind } from "./sample/manifest.ts";
import { readFolder } from "./sample/read-sample-folder.ts";
import { type Sample, solutionFiles } from "./sample/sample.ts";
import { type Verdict } from "./verdict.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let host: NodeHost;
beforeAll(async () => {
  host = await createNodeHost({ startPostgres: startThrowawayPostgres, slots: 1 });
});
afterAll(() => host[Symbol.asyncDispose]());

/** What `sample new` writes, with other files and other keys in its manifest. */
async function sampleOf(
  kind: SampleKind,
  changes: { files?: Record<string, string>; manifest?: object } = {},
): Promise<Sample> {
  const files = await readFolder(join(import.meta.dirname, "../templates", kind));
  const manifest = { ...JSON.parse(files["sample.json"] ?? ""), ...changes.manifest };
  return assembleSample({
    folderName: kind,
    files: { ...files, ...changes.files, "sample.json": JSON.stringify(manifest) },
  });
}

function grade(sample: Sample, text: string): Promise<Verdict> {
  const [file = ""] = sample.manifest.edit;
  const submission = { files: { [file]: text } };
  return gradeSubmission({ sample, submission, host, which: "all" });
}

test("the same submission gets the same verdict, byte for byte", async () => {
  const sample = await sampleOf("query");
  const { "query.sql": text = "" } = solutionFiles(sample, "at-the-minimum");
  const verdicts = [await grade(sample, text), await grade(sample, text)];
  expect(JSON.stringify(verdicts[0])).toBe(JSON.stringify(verdicts[1]));
  expect(verdicts[0]).toMatchObject({
    outcome: "failed",
    score: 0,
    sample: { id: "query", version: 1, hash: sample.hash, variant: {} },
    submission: { hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
    engine: { postgres: expect.stringMatching(/^18\./) },
  });
});

test("random numbers are the same in every run", async () => {
  const sample = await sampleOf("query", {
    files: { "solutions/reference/query.sql": "select random() as product, 1 as in_stock" },
  });
  expect(await grade(sample, "select random() as product, 1 as in_stock")).toMatchObject({
    outcome: "passed",
  });
});

test("what does not parse is an error of every check, and scores 0", async () => {
  const verdict = await grade(await sampleOf("query"), "select product frm product");
  expect(verdict).toMatchObject({ outcome: "error", score: 0 });
  expect(verdict.checks.map(({ outcome }) => outcome)).toEqual(["error", "error"]);
});

test("an SQL error while it runs is a failure of the data set that it happens on", async () => {
  const { checks } = await grade(
    await sampleOf("query"),
    "select name as product, 1 / (count(*) over () - 5 + id - id) as in_stock from product",
  );
  expect(checks[0]).toMatchObject({ outcome: "failed", message: "22012: division by zero" });
});

test("a reference that gives no rows is a fault, never the candidate's", async () => {
  const sample = await sampleOf("query", {
    files: { "solutions/reference/query.sql": "select * from nowhere" },
  });
  const verdict = await grade(sample, "select 1");
  expect(verdict).toMatchObject({ outcome: "fault", score: null });
});

test("a query over its budget fails the check plan, and only that", async () => {
  const schema = `create table product (id integer primary key, name text not null, minimum integer not null);
    create table movement (id integer primary key, product_id integer not null, quantity integer not null);
    create index on movement (product_id);`;
  const data = `insert into product select n, 'p' || n, 0 from generate_series(1, 3000) as n;
    insert into movement select n, n, 1 from generate_series(1, 3000) as n;`;
  const indexed = "select quantity as product from movement where product_id = 7";
  const sample = await sampleOf("query", {
    files: {
      "database/schema.sql": schema,
      "database/data/visible.sql": data,
      "database/data/never-moved.sql": data,
      "solutions/reference/query.sql": indexed,
    },
    manifest: { budget: { rows: 2, blocks: 3 }, query: {} },
  });
  const scanning = indexed.replace("product_id = 7", "product_id + 0 = 7");
  expect((await grade(sample, indexed)).outcome).toBe("passed");
  const { outcome, checks } = await grade(sample, scanning);
  expect(outcome).toBe("failed");
  expect(checks.filter((check) => check.outcome === "failed")).toEqual([
    expect.objectContaining({
      id: "plan",
      message: "reads 6000 rows, at most 4 are allowed; reads 34 blocks, at most 18 are allowed",
      cost: { queries: 2, rows: 6000, blocks: 34, fuel: 0 },
    }),
  ]);
});

test("a handler over its budget of statements fails the check budget, and only that", async () => {
  const sample = await sampleOf("handler", { manifest: { budget: { queries: 1.5 } } });
  const { "handler.ts": right = "" } = solutionFiles(sample, "reference");
  expect((await grade(sample, right)).outcome).toBe("passed");
  const twice = right.replace("const [product]", `await sql("select 1"); const [product]`);
  const { checks } = await grade(sample, twice);
  expect(checks.filter((check) => check.outcome === "failed")).toEqual([
    expect.objectContaining({ id: "budget", message: "6 statements, at most 4 are allowed" }),
  ]);
});

test("a handler that always waits is stopped three times, not for every check", async () => {
  const sample = await sampleOf("handler", { manifest: { limits: { wallMs: 300 } } });
  const { outcome, checks } = await grade(
    sample,
    `export default async (request, { sql }) => { await sql("select pg_sleep(60)"); }`,
  );
  expect(outcome).toBe("limit");
  expect(checks.map(({ limit }) => limit)).toEqual(["wall", "wall", "wall", "wall"]);
  expect(checks.map(({ message }) => message?.startsWith("not run"))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test("checks that can't be listed refuse the sample", async () => {
  const twice = `check("a", "A", async () => {}); check("a", "A", async () => {});`;
  const sample = await sampleOf("function", { files: { "checks/hidden.ts": twice } });
  await expect(grade(sample, "export {}")).rejects.toThrow("there are two checks of this id");
});

test("a sample without checks passes nobody", async () => {
  const none = { "checks/visible.ts": "", "checks/hidden.ts": "" };
  const sample = await sampleOf("function", { files: none });
  expect(await grade(sample, "export {}")).toMatchObject({ outcome: "fault", score: null });
});

test("files that can't be edited, and no files at all, are refused", async () => {
  const sample = await sampleOf("query");
  const submit = (files: Record<string, string>) =>
    gradeSubmission({ sample, submission: { files }, host, which: "all" });
  await expect(submit({ "other.sql": "" })).rejects.toThrow("other.sql: is not among the files");
  await expect(submit({})).rejects.toThrow("holds none of the files to edit");
});
