import process from "node:process";
import postgres from "postgres";

/**
 * How one check of a handler is run without an engine: a process and a database of its own, schema and data, the
 * module imported as it is, one request. Told on standard input what to do.
 */
type Answer = { status: number };
type Handler = (
  request: object,
  tools: { sql: (text: string, params?: string[]) => Promise<object[]> },
) => Promise<Answer>;

const { connection, schema, data, handler } = JSON.parse(await readAll()) as {
  connection: { host: string; port: number; user: string };
  schema: string;
  data: string;
  /** The path of the module. */
  handler: string;
};
const name = `naive_${process.pid}`;
const quiet = { max: 1, onnotice: () => undefined };
const maintenance = postgres({ ...connection, ...quiet, database: "postgres" });
await maintenance.unsafe(`create database ${name}`);
const sql = postgres({ ...connection, ...quiet, database: name });
await sql.unsafe(schema).simple();
await sql.unsafe(data).simple();
const module = (await import(handler)) as { default: Handler };
const answer = await module.default(
  {
    method: "GET",
    path: "/products/search",
    params: {},
    query: { q: "mug" },
    headers: {},
    body: null,
  },
  { sql: (text, params = []) => sql.unsafe(text, params) },
);
await sql.end();
await maintenance.unsafe(`drop database ${name}`);
await maintenance.end();
process.exit(answer.status === 200 ? 0 : 1);

async function readAll(): Promise<string> {
  let text = "";
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
}
