import { type Host, type TextRows } from "./host.ts";
import { datasetsOf, expectedRows, type QueryRun } from "./query/query-run.ts";
import { ReferenceCache } from "./reference-cache.ts";
import { type PublicSample, type Sample, toPublicSample } from "./sample/sample.ts";

/**
 * What a visitor's browser may hold of a sample; for a query with the reference's rows on the visible data.
 * Rejects with `HostFault` where the reference gives none.
 */
export async function publishSample({
  sample,
  host,
}: {
  sample: Sample;
  host: Host;
}): Promise<PublicSample> {
  const expected: Record<string, TextRows> = {};
  if (sample.manifest.kind === "query") {
    const run: QueryRun = {
      sample,
      text: "",
      host,
      which: "visible",
      references: new ReferenceCache(1),
    };
    for (const dataset of datasetsOf(run))
      expected[dataset.name] = await expectedRows(run, dataset);
  }
  return toPublicSample(sample, expected);
}
