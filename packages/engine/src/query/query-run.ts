import {
  type Connection,
  type Host,
  SampleBroken,
  type SqlFailure,
  type TextRows,
} from "../host.ts";
import {
  type Dataset,
  datasets,
  entryFile,
  type PublicSample,
  type Sample,
  schemaSql,
  solutionFiles,
} from "../sample/sample.ts";
import { type PlanCost, planCost } from "./plan-cost.ts";
import { type ReferenceCache } from "../reference-cache.ts";

/** One submission to a sample of kind `query`, and where it is run. */
export type QueryRun = {
  sample: Sample | PublicSample;
  /** The text of the entry file. */
  text: string;
  host: Host;
  which: "all" | "visible";
  references: ReferenceCache;
};

/** The data sets that this run is graded on. */
export function datasetsOf({ sample, which }: QueryRun): Dataset[] {
  return datasets(sample).filter(({ visible }) => which === "all" || visible);
}

/** Works on a new connection to a data set as somebody who can only read. */
export async function withDataset<T>(
  { sample, host }: QueryRun,
  dataset: Dataset,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  await using database = await host.openDatabase({
    sampleHash: sample.hash,
    schema: schemaSql(sample),
    data: dataset.sql,
    dataset: dataset.name,
    purpose: "query",
    wallMs: sample.manifest.limits.wallMs,
  });
  const connection = await database.candidate();
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** The rows that are right: the reference's. Rejects with `SampleBroken` where the reference gives none. */
export async function expectedRows(run: QueryRun, dataset: Dataset): Promise<TextRows> {
  const { sample, references } = run;
  if ("expected" in sample) {
    const rows = sample.expected[dataset.name];
    if (!rows) throw new SampleBroken(`no expected rows for data set ${dataset.name}`);
    return rows;
  }
  return references.get(`${sample.hash} rows ${dataset.name}`, async () =>
    withDataset(run, dataset, async (connection) => {
      const answer = await connection.read(referenceText(sample));
      if (answer.kind === "rows") return answer.result;
      const why = answer.kind === "no rows" ? "it returns none" : describe(answer.failure);
      throw new SampleBroken(`the reference gives no rows on data set ${dataset.name}: ${why}`);
    }),
  );
}

/** What the reference costs; null where the host can't tell. */
export async function referenceCost(run: QueryRun, dataset: Dataset): Promise<PlanCost | null> {
  const { sample, references } = run;
  return references.get(`${sample.hash} plan ${dataset.name}`, async () =>
    withDataset(run, dataset, async (connection) => {
      const answer = await connection.explain(referenceText(sample));
      if (answer === null) return null;
      if (answer.ok) return planCost(answer.plan);
      throw new SampleBroken(`the reference can't be explained: ${describe(answer.failure)}`);
    }),
  );
}

/** `42P01: relation "order" does not exist` */
export function describe({ code, message }: SqlFailure): string {
  return `${code}: ${message}`;
}

function referenceText(sample: Sample): string {
  const text = solutionFiles(sample, "reference")[entryFile(sample.manifest)];
  if (text === undefined) throw new SampleBroken("the sample has no reference");
  return text;
}
