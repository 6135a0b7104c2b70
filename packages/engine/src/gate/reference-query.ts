import { type ReservedHost, SampleBroken, type TextRows } from "../host.ts";
import { quoteName } from "../host/node/sql-text.ts";
import { compareRows } from "../query/compare-rows.ts";
import { readOrderKey } from "../query/order-keys.ts";
import { describe, expectedRows, type QueryRun, withDataset } from "../query/query-run.ts";
import { ReferenceCache } from "../reference-cache.ts";
import { type QueryRules } from "../sample/manifest.ts";
import {
  type Dataset,
  datasets,
  entryFile,
  type Sample,
  schemaSql,
  solutionFiles,
} from "../sample/sample.ts";
import { clockReads, clockReadsOfViews } from "./clock-reads.ts";
import { firstStatement } from "./first-statement.ts";

/** Why the reference of a query can't decide who is right; empty where it can. */
export async function referenceQueryProblems(
  sample: Sample,
  rules: QueryRules,
  host: ReservedHost,
): Promise<string[]> {
  const text = solutionFiles(sample, "reference")[entryFile(sample.manifest)] ?? "";
  const run = { sample, text, host, which: "all", references: new ReferenceCache(0) } as const;
  try {
    return [
      ...(await clockProblems(sample, text)),
      ...(await emptyEverywhere(run)),
      ...(await unsorted(run, rules)),
    ];
  } catch (error) {
    if (error instanceof SampleBroken) return [error.message];
    throw error;
  }
}

async function clockProblems(sample: Sample, reference: string): Promise<string[]> {
  const found = await Promise.all([
    sentence(`solutions/reference/${entryFile(sample.manifest)}`, clockReads(reference)),
    sentence("a view in database/schema.sql", clockReadsOfViews(schemaSql(sample) ?? "")),
    ...datasets(sample).map(async ({ name, sql }) =>
      sentence(`database/data/${name}.sql`, clockReads(sql)),
    ),
  ]);
  return found.flat();
}

async function sentence(what: string, reads: Promise<string[]>): Promise<string[]> {
  const found = await reads;
  return found.length === 0 ? [] : [`${what} reads the clock or chance: ${found.join(", ")}`];
}

async function emptyEverywhere(run: QueryRun): Promise<string[]> {
  const all = await Promise.all(
    datasets(run.sample).map(async (dataset) => expectedRows(run, dataset)),
  );
  if (all.some(({ rows }) => rows.length > 0)) return [];
  return ["the reference gives no rows on any data set, so an empty answer would pass"];
}

/** Submissions are compared with the reference's order of keys, so PostgreSQL itself must agree with it. */
async function unsorted(run: QueryRun, rules: QueryRules): Promise<string[]> {
  const { order } = rules;
  if (typeof order === "string") return [];
  const found = await Promise.all(
    datasets(run.sample).map(async (dataset) => {
      const given = await expectedRows(run, dataset);
      const missing = order
        .map((key) => readOrderKey(key).column)
        .filter((column) => !given.columns.some(({ name }) => name === column));
      if (missing.length > 0)
        return missing.map(
          (name) => `query.order names "${name}", which the reference does not return`,
        );
      const sorted = await sortedRows(run, dataset, order);
      const comparison = compareRows({ ...rules, columns: "positions" }, sorted, given);
      return comparison.equal
        ? []
        : [`the reference is not sorted by ${order.join(", ")} on data set ${dataset.name}`];
    }),
  );
  return [...new Set(found.flat())];
}

async function sortedRows(
  run: QueryRun,
  dataset: Dataset,
  order: readonly string[],
): Promise<TextRows> {
  const keys = order.map((key) => {
    const { column, descending, nullsFirst } = readOrderKey(key);
    return `${quoteName(column)} ${descending ? "desc" : "asc"} nulls ${nullsFirst ? "first" : "last"}`;
  });
  const statement = await firstStatement(run.text);
  const text = `select * from (${statement}\n) as reference order by ${keys.join(", ")}`;
  return withDataset(run, dataset, async (connection) => {
    const answer = await connection.read(text);
    if (answer.kind === "rows") return answer.result;
    const why = answer.kind === "no rows" ? "it returns none" : describe(answer.failure);
    throw new SampleBroken(`the reference can't be sorted: ${why}`);
  });
}
