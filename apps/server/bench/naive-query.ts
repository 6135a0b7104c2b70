import process from "node:process";
import postgres from "postgres";

/**
 * How a query is graded without an engine, one data set a process: a new database, schema and data, both queries,
 * their rows compared as text. Told on standard input what to do.
 */
const { connection, schema, data, reference, submission } = JSON.parse(await readAll()) as {
  connection: { host: string; port: number; user: string };
  schema: string;
  data: string;
  reference: string;
  submission: string;
};
const name = `naive_${process.pid}`;
const quiet = { max: 1, onnotice: () => undefined };
const maintenance = postgres({ ...connection, ...quiet, database: "postgres" });
await maintenance.unsafe(`create database ${name}`);
const sql = postgres({ ...connection, ...quiet, database: name });
await sql.unsafe(schema).simple();
await sql.unsafe(data).simple();
const rows = async (text: string) =>
  (await sql.unsafe(text)).map((row) => JSON.stringify(row)).toSorted();
const same = JSON.stringify(await rows(reference)) === JSON.stringify(await rows(submission));
await sql.end();
await maintenance.unsafe(`drop database ${name}`);
await maintenance.end();
process.exit(same ? 0 : 1);

async function readAll(): Promise<string> {
  let text = "";
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}
