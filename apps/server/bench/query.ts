import { join } from "node:path";
import { gradeSubmission, type Sample } from "@unsung/engine";
import { createNodeHost, readSampleFolder } from "@unsung/engine/node";
import { type PostgresServer, startThrowawayPostgres } from "@unsung/postgres";
import postgres from "postgres";
import { type Measured, takeTurns } from "./measure.ts";
import { runNaive } from "./run-naive.ts";

const sampleFolder = join(
  import.meta.dirname,
  "../../../packages/catalog/samples/best-customers-each-month",
);

type QuerySample = { sample: Sample; schema: string; data: string[]; reference: string };

async function readQuerySample(): Promise<QuerySample> {
  const sample = await readSampleFolder(sampleFolder);
  const data = Object.keys(sample.files).filter((path) => path.startsWith("database/data/"));
  return {
    sample,
    schema: sample.files["database/schema.sql"] ?? "",
    data: data.map((path) => sample.files[path] ?? ""),
    reference: sample.files["solutions/reference/query.sql"] ?? "",
  };
}

/** Submissions graded in a second, against a new process and a new database for each data set. */
export async function queryVsFresh(): Promise<Measured> {
  const { sample, schema, data, reference } = await readQuerySample();
  await using host = await createNodeHost({ startPostgres: startThrowawayPostgres, slots: 1 });
  await using server = await startThrowawayPostgres();
  const { connection } = server;

  const times = await takeTurns(
    { side: () => gradeReference(sample, host, reference), calls: 50 },
    {
      side: async () => {
        for (const each of data)
          await runNaive("naive-query.ts", {
            connection,
            schema,
            data: each,
            reference,
            submission: reference,
          });
      },
      calls: 2,
    },
    5,
  );
  return {
    name: "query-vs-fresh",
    ours: 1000 / times.ours,
    other: 1000 / times.other,
    ratio: times.other / times.ours,
    unit: "submissions/s",
    aim: "≥ 60",
  };
}

/** Time to grade a submission, against its bare statements on warm connections, one for each data set. */
export async function queryVsBare(): Promise<Measured> {
  const { sample, schema, data, reference } = await readQuerySample();
  await using host = await createNodeHost({ startPostgres: startThrowawayPostgres, slots: 1 });
  await using server = await startThrowawayPostgres();
  const connections = await Promise.all(
    data.map((each, index) => openFilled(server, { name: `bare_${index}`, schema, data: each })),
  );
  const times = await takeTurns(
    { side: () => gradeReference(sample, host, reference), calls: 100 },
    {
      side: async () => {
        for (const sql of connections) await sql.unsafe(reference);
      },
      calls: 100,
    },
    7,
  );
  await Promise.all(connections.map((sql) => sql.end()));
  return {
    name: "query-vs-bare",
    ...times,
    ratio: times.ours / times.other,
    unit: "ms/submission",
    aim: "≤ 1.5",
  };
}

async function gradeReference(
  sample: Sample,
  host: Awaited<ReturnType<typeof createNodeHost>>,
  reference: string,
): Promise<void> {
  const verdict = await gradeSubmission({
    sample,
    submission: { files: { "query.sql": reference } },
    host,
    which: "all",
  });
  if (verdict.outcome !== "passed")
    throw new Error(`The reference's verdict is ${verdict.outcome}: there is nothing to measure.`);
}

async function openFilled(
  server: PostgresServer,
  { name, schema, data }: { name: string; schema: string; data: string },
): Promise<postgres.Sql> {
  const quiet = { max: 1, onnotice: () => undefined };
  const maintenance = postgres({ ...server.connection, ...quiet, database: "postgres" });
  await maintenance.unsafe(`create database ${name}`);
  await maintenance.end();
  const sql = postgres({ ...server.connection, ...quiet, database: name });
  await sql.unsafe(schema).simple();
  await sql.unsafe(data).simple();
  await sql.unsafe("vacuum analyze").simple();
  return sql;
}
