import { join } from "node:path";
import { gradeSubmission, type Sample } from "@unsung/engine";
import { createNodeHost, readSampleFolder } from "@unsung/engine/node";
import { startThrowawayPostgres } from "@unsung/postgres";
import { type Measured, takeTurns } from "./measure.ts";
import { runNaive } from "./run-naive.ts";

const folder = join(
  import.meta.dirname,
  "../../../packages/catalog/samples/product-search-injection",
);
const checksMeasured = 8;

/** Eight checks of a handler, against a new process and a new database for each of them. */
export async function handlerVsFresh(): Promise<Measured> {
  const sample = await withHiddenChecksOnly();
  const submission = {
    files: { "handler.ts": sample.files["solutions/reference/handler.ts"] ?? "" },
  };
  await using host = await createNodeHost({ startPostgres: startThrowawayPostgres, slots: 1 });
  await using server = await startThrowawayPostgres();
  const naive = {
    connection: server.connection,
    schema: sample.files["database/schema.sql"] ?? "",
    data: sample.files["database/data/visible.sql"] ?? "",
    handler: join(folder, "solutions/reference/handler.ts"),
  };
  const times = await takeTurns(
    {
      side: async () => {
        const verdict = await gradeSubmission({ sample, submission, host, which: "all" });
        if (verdict.outcome === "passed" && verdict.checks.length === checksMeasured) return;
        throw new Error(
          `The reference's verdict is ${verdict.outcome} over ${verdict.checks.length} checks: there is nothing to measure.`,
        );
      },
      calls: 10,
    },
    {
      side: async () => {
        for (let check = 0; check < checksMeasured; check += 1)
          await runNaive("naive-handler.ts", naive);
      },
      calls: 1,
    },
    5,
  );
  return {
    name: "handler-vs-fresh",
    ...times,
    ratio: times.other / times.ours,
    unit: "ms/submission",
    aim: "≥ 10",
  };
}

/** The sample's hidden checks are eight; the visible ones are left away. */
async function withHiddenChecksOnly(): Promise<Sample> {
  const sample = await readSampleFolder(folder);
  const files = Object.fromEntries(
    Object.entries(sample.files).filter(([path]) => path !== "checks/visible.ts"),
  );
  return { ...sample, hash: `${sample.hash} hidden`, files };
}
