import { assembleSample } from "../src/sample/assemble-sample.ts";
import { type PublicSample, type Sample, toPublicSample } from "../src/sample/sample.ts";

/** A word that stands in hidden checks only; no verdict may hold it where a candidate can read. */
export const secret = "tangerine-4711";

const limits = { fuel: 20_000_000, memoryMb: 32, wallMs: 10_000, queries: 20 };

function manifest(kind: "function" | "handler" | "query") {
  return JSON.stringify({
    format: 1,
    id: `hostile-${kind}`,
    version: 1,
    title: "For the conformance suite",
    use: "practice",
    kind,
    language: kind === "query" ? "sql" : "typescript",
    responsibility: "security",
    skills: ["sandboxing"],
    level: "junior",
    minutes: 5,
    edit: [kind === "query" ? "query.sql" : `${kind}.ts`],
    limits,
    solutions: {},
  });
}

export const right = {
  function: `export const add = (a: number, b: number): number => a + b;`,
  handler: `export default async (request, { sql }) => {
    const rows = await sql("select body from note order by id");
    return { status: 200, body: { notes: rows.map((row) => row.body) } };
  };`,
} as const;

export function functionSample(): Promise<Sample> {
  return assembleSample({
    folderName: "hostile-function",
    files: {
      "sample.json": manifest("function"),
      "brief.md": "Add two numbers.",
      "start/function.ts": `export const add = () => 0;`,
      "checks/visible.ts": `check("adds", "Adds", async ({ call, expect }) => {
        expect(await call("add", 2, 3)).toBe(5);
      });`,
      "checks/hidden.ts": `const secret = "${secret}";
      check("adds-hidden", "Adds other numbers", async ({ call, expect }) => {
        expect(await call("add", 20, 22)).toBe(42);
        expect(secret).toHaveLength(${secret.length});
      });`,
      "solutions/reference/function.ts": right.function,
    },
  });
}

export function handlerSample(): Promise<Sample> {
  return assembleSample({
    folderName: "hostile-handler",
    files: {
      "sample.json": manifest("handler"),
      "brief.md": "List the notes.",
      "start/handler.ts": `export default async () => ({ status: 404 });`,
      "database/schema.sql": `create table note (id int primary key generated always as identity, body text not null);`,
      "database/data/visible.sql": `insert into note (body) values ('one'), ('two');`,
      "checks/visible.ts": `check("lists", "Lists the notes", async ({ http, partner, expect }) => {
        partner("mail", () => ({ status: 202 }));
        const answer = await http({ path: "/notes" });
        expect(answer.status).toBe(200);
        expect(answer.body).toEqual({ notes: ["one", "two"] });
      });`,
      "checks/hidden.ts": `const secret = "${secret}";
      check("lists-more", "Lists a new note too", async ({ http, sql, expect }) => {
        await sql("insert into note (body) values ($1)", [secret]);
        const answer = await http({ path: "/notes" });
        expect(answer.body).toEqual({ notes: ["one", "two", secret] });
      });`,
      "solutions/reference/handler.ts": right.handler,
    },
  });
}

/** A query over two notes, as a visitor's browser gets it. */
export async function publicQuerySample(): Promise<PublicSample> {
  const sample = await assembleSample({
    folderName: "hostile-query",
    files: {
      "sample.json": manifest("query"),
      "brief.md": "Count the notes by author.",
      "start/query.sql": "select 1",
      "database/schema.sql": `create table note (id int primary key, author text, at timestamptz not null);`,
      "database/data/visible.sql": `insert into note values (1, 'Ann', '2026-01-01'), (2, 'Ann', '2026-01-02'), (3, null, '2026-01-03');`,
      "solutions/reference/query.sql": `select author, count(*) as notes, max(at) as last from note group by author`,
    },
  });
  const columns = [
    { name: "author", type: 25 },
    { name: "notes", type: 20 },
    { name: "last", type: 1184 },
  ];
  const rows = [
    ["Ann", "2", "2026-01-02 00:00:00+00"],
    [null, "1", "2026-01-03 00:00:00+00"],
  ];
  return toPublicSample(sample, { visible: { columns, rows, rowCount: rows.length } });
}
