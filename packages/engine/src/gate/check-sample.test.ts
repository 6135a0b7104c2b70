import { join } from "node:path";
import { startThrowawayPostgres } from "@unsung/postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createNodeHost, type NodeHost } from "../host/node/create-node-host.ts";
import { assembleSample } from "../sample/assemble-sample.ts";
import { type SampleKind } from "../sample/manifest.ts";
import { readFolder } from "../sample/read-sample-folder.ts";
import { type KnownMutants } from "../mutants/run-mutants.ts";
import { checkSample, type GateResult } from "./check-sample.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let host: NodeHost;
beforeAll(async () => {
  host = await createNodeHost({ startPostgres: startThrowawayPostgres, slots: 1 });
});
afterAll(() => host[Symbol.asyncDispose]());

/** Says of every mutant that it dies, which takes no time. */
const allDie: KnownMutants = {
  get: async () => ({ killed: 10, survived: [] }),
  set: async () => undefined,
};

/** The gate on what `sample new` writes, changed. */
async function gate(
  kind: SampleKind,
  changes: Record<string, string>,
  manifestChanges: object = {},
): Promise<GateResult> {
  const files = await readFolder(join(import.meta.dirname, "../../templates", kind));
  const manifest = { ...JSON.parse(files["sample.json"] ?? ""), ...manifestChanges };
  const changed = { ...files, ...changes, "sample.json": JSON.stringify(manifest) };
  const sample = await assembleSample({ folderName: kind, files: changed });
  return checkSample({ sample, host, known: allDie });
}

const reference = "solutions/reference/query.sql";

test("a reference that gives no rows anywhere would let an empty answer pass", async () => {
  const { report } = await gate("query", {
    [reference]: "select '' as product, 0 as in_stock where false",
  });
  expect(report.reasons).toContain(
    "the reference gives no rows on any data set, so an empty answer would pass",
  );
});

test.each([
  [
    "now() in the reference",
    {
      [reference]:
        "select name as product, extract(year from now()) as in_stock from product order by name",
    },
    "now()",
  ],
  [
    "a keyword",
    { [reference]: "select name as product, current_date as in_stock from product order by name" },
    "current_date",
  ],
  [
    "a word that is read as a time",
    { [reference]: "select name as product, 'today'::date as in_stock from product order by name" },
    "'today'",
  ],
  [
    "chance in a data set",
    {
      "database/data/never-moved.sql":
        "insert into product select n, n::text, (random() * 0)::int + 1 from generate_series(1, 2) as n",
    },
    "random()",
  ],
])("a sample that reads the clock or chance is refused: %s", async (_what, changes, what) => {
  const { report } = await gate("query", changes);
  expect(
    report.reasons.filter((reason) => reason.endsWith(`reads the clock or chance: ${what}`)),
  ).toHaveLength(1);
});

test("a default that makes data differ from server to server is noticed", async () => {
  const schema = `create table product (id integer primary key, name text not null unique, minimum integer not null, made timestamptz default clock_timestamp());
    create table movement (id integer primary key, product_id integer not null, quantity integer not null);`;
  const { report } = await gate("query", {
    "database/schema.sql": schema,
    "database/data/visible.sql": "insert into product (id, name, minimum) values (1, 'Kettle', 1)",
    "database/data/never-moved.sql":
      "insert into product (id, name, minimum) values (1, 'Kettle', 1)",
    [reference]: "select name as product, made as in_stock from product order by name",
  });
  expect(report.repeatable).toBe(false);
});

test("a reference that PostgreSQL would sort otherwise is refused", async () => {
  const { report } = await gate("query", {
    [reference]:
      "select product, in_stock from (values ('b', 1), ('a', 2)) as t(product, in_stock)",
  });
  expect(report.reasons).toContain("the reference is not sorted by product on data set visible");
});

test("two right solutions are not two when they are one", async () => {
  const { report } = await gate("function", {
    "solutions/reduced/function.ts": `// another comment
      type Line = { price: number; quantity: number; discount: number };
      export function total(lines: Line[]): number {
        let sum = 0;
        for (const { price, quantity, discount } of lines) {
          sum += Math.round((price * quantity * (100 - discount)) / 100);
        }
        return sum;
      }`,
  });
  expect(report.reasons).toEqual(["solutions/reduced is written like solutions/reference"]);
});

test("SQL of the sample that fails is the sample's fault, with file and line", async () => {
  const result = await gate("query", {
    "database/schema.sql": "create table product (\n  id integerr\n);",
  });
  expect(result.fault).toBe(false);
  expect(result.report.reasons[0]).toBe(
    'the reference gets fault from data:visible: sample: database/schema.sql:2: 42704: type "integerr" does not exist',
  );
});

test("caught_by names checks that there are", async () => {
  const { report } = await gate(
    "function",
    {},
    {
      solutions: {
        reduced: { outcome: "passed" },
        "whole-numbers": { outcome: "passed" },
        "rounded-at-the-end": { outcome: "failed", caught_by: ["rounded"] },
        "always-down": { outcome: "failed", caught_by: ["rounded-by-line"] },
        "empty-forgotten": { outcome: "failed", caught_by: ["empty-basket"] },
      },
    },
  );
  expect(report.reasons).toEqual([
    "solutions.rounded-at-the-end.caught_by names rounded, which is no check",
    "solutions/rounded-at-the-end is caught by rounded-by-line but not by all that it names",
  ]);
});
