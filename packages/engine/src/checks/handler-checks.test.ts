import { startThrowawayPostgres } from "@unsung/postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createNodeHost, type NodeHost } from "../host/node/create-node-host.ts";
import { parseManifest } from "../sample/parse-manifest.ts";
import { type CheckResult } from "../verdict.ts";
import { runChecks } from "./run-checks.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let host: NodeHost;
beforeAll(async () => {
  host = await createNodeHost({ startPostgres: startThrowawayPostgres, slots: 1 });
});
afterAll(() => host[Symbol.asyncDispose]());

const manifest = parseManifest(
  JSON.stringify({
    format: 1,
    id: "orders",
    version: 1,
    title: "Orders",
    use: "practice",
    kind: "handler",
    language: "typescript",
    responsibility: "apis",
    skills: ["rest"],
    level: "mid",
    minutes: 5,
    edit: ["handler.ts"],
    limits: { fuel: 20_000_000, queries: 50, wallMs: 10_000 },
    solutions: {},
  }),
);

const schema = `create table orders (
  id int primary key, customer text not null, total numeric(10, 2) not null,
  tags text[] not null default '{}', details jsonb, placed_at timestamptz
);`;

async function run(check: string, handler: string): Promise<CheckResult | undefined> {
  const files = {
    "database/schema.sql": schema,
    "database/data/visible.sql": `insert into orders values (1, 'Ann', 10.50, '{a,"b c"}', '{"gift": true}', '2026-01-31 10:00+00');`,
    "database/data/empty.sql": `delete from orders;`,
    "checks/visible.ts": check,
  };
  const sample = { manifest, hash: `sha256:${JSON.stringify(files).length}`, files };
  const [result] = await runChecks({
    sample,
    files: { "handler.ts": handler },
    host,
    which: "all",
  });
  return result;
}

const checking = (body: string, options = "{}") =>
  `check("it", "It", async ({ http, sql, candidate, restart, partner, together, logged, cost, expect }) => { ${body} }, ${options});`;

test.each<[behaviour: string, check: string, handler: string]>([
  [
    "rows come as JSON, statements take parameters",
    `const answer = await http({ method: "post", path: "/orders?customer=Ann", body: { tags: ["x"], details: { a: [1] } } });
     expect(answer.body).toEqual([
       { id: 1, customer: "Ann", total: "10.50", tags: ["a", "b c"], details: { gift: true }, placed_at: "2026-01-31T10:00:00.000Z" },
       { id: 2, customer: "Bob", total: "3.00", tags: ["x"], details: { a: [1] }, placed_at: "2026-01-15T12:00:00.000Z" },
     ]);
     expect(await sql("select count(*) as n, max(total) as most from orders")).toEqual([{ n: "2", most: "10.50" }]);`,
    `export default async ({ query, body, method }, { sql, now }) => {
       if (method !== "POST" || query.customer !== "Ann") return { status: 400 };
       await sql("insert into orders values (2, 'Bob', $1, $2, $3, $4)", [3, body.tags, body.details, now()]);
       return { status: 200, body: await sql("select * from orders order by id") };
     };`,
  ],
  [
    "a refusal of PostgreSQL is an error with its SQLSTATE",
    `expect((await http({ path: "/" })).body).toEqual({ code: "23505", isError: true });
     expect(await candidate.sql("insert into orders (id, customer, total) values (1, 'x', 1)")).toMatchObject({ error: { code: "23505" } });
     await expect(sql("select * from nowhere")).rejects.toThrow("nowhere");`,
    `export default async (request, { sql }) => {
       try { await sql("insert into orders (id, customer, total) values (1, 'x', 1)"); }
       catch (error) { return { status: 409, body: { code: error.code, isError: error instanceof Error } }; }
       return { status: 200 };
     };`,
  ],
  [
    "a transaction commits when it resolves, and leaves nothing when it rejects",
    `expect((await http({ path: "/commit" })).status).toBe(200);
     expect((await http({ path: "/rollback" })).body).toBe("no");
     expect(await sql("select id from orders order by id")).toEqual([{ id: 1 }, { id: 2 }]);`,
    `export default async ({ path }, { sql }) => {
       try {
         const status = await sql.begin(async (sql) => {
           await sql("insert into orders (id, customer, total) values ($1, 'x', 1)", [path === "/commit" ? 2 : 3]);
           if (path === "/rollback") throw new Error("no");
           return 200;
         });
         return { status };
       } catch (error) { return { status: 500, body: error.message }; }
     };`,
  ],
  [
    "a restart forgets the module's memory and rolls back what was open; rows stay",
    `expect((await http({ path: "/insert" })).body).toBe(1);
     expect((await http({ path: "/open" })).body).toBe(2);
     await restart();
     expect((await http({ path: "/" })).body).toBe(1);
     expect(await sql("select id from orders order by id")).toEqual([{ id: 1 }, { id: 2 }]);`,
    `let seen = 0;
     export default async ({ path }, { sql }) => {
       seen += 1;
       if (path === "/insert") await sql("insert into orders (id, customer, total) values (2, 'x', 1)");
       if (path === "/open") { await sql("begin"); await sql("delete from orders"); }
       return { status: 200, body: seen };
     };`,
  ],
  [
    "a partner answers, times out, refuses, and is not there",
    `const asked = [];
     partner("payments", (request) => {
       asked.push([request.method, request.path, request.query, request.headers["x-key"], request.body]);
       return request.path === "/slow" ? "timeout" : { status: 201, headers: { "X-Id": "7" }, body: { paid: true } };
     });
     expect((await http({ path: "/charges?a=1" })).body).toEqual({ status: 201, ok: true, id: "7", json: { paid: true } });
     expect(asked).toEqual([["POST", "/charges", { a: "1" }, "k", { amount: 5 }]]);
     expect((await http({ path: "/slow" })).body).toBe("TimeoutError");
     expect((await http({ path: "/", headers: { elsewhere: "yes" } })).body).toBe("TypeError");`,
    `export default async ({ path, query, headers }, { fetch }) => {
       const host = headers.elsewhere ? "elsewhere" : "payments";
       const search = query.a ? "?a=" + query.a : "";
       try {
         const response = await fetch("https://" + host + path + search, {
           method: "POST", headers: { "X-Key": "k" }, body: JSON.stringify({ amount: 5 }), signal: AbortSignal.timeout(500),
         });
         return { status: 200, body: { status: response.status, ok: response.ok, id: response.headers.get("x-id"), json: await response.json() } };
       } catch (error) { return { status: 502, body: error.name }; }
     };`,
  ],
  [
    "requests together run in instances of their own, beside each other",
    `const answers = await together([{ path: "/a" }, { path: "/b" }, { path: "/c" }]);
     expect(answers.map(({ status, body }) => [status, body])).toEqual([[200, 1], [200, 1], [200, 1]]);
     expect(await sql("select count(*)::int as n from orders where id > 1")).toEqual([{ n: 3 }]);`,
    `let seen = 0;
     export default async ({ path }, { sql }) => {
       seen += 1;
       await sql.begin(async (sql) => {
         await sql("select pg_advisory_xact_lock(1)");
         await sql("insert into orders (id, customer, total) select max(id) + 1, $1, 1 from orders", [path]);
       });
       return { status: 200, body: seen };
     };`,
  ],
  [
    "statements are counted, and what the check itself asks is not",
    `await sql("select 1");
     await http({ path: "/" });
     const { queries, fuel } = await cost();
     expect(queries).toBe(3);
     expect(fuel).toBeGreaterThan(1000);`,
    `export default async (request, { sql }) => {
       await sql("select 1");
       await sql.begin(async (sql) => { await sql("select 1"); await sql("select 1"); });
       return { status: 204 };
     };`,
  ],
])("%s", async (_behaviour, check, handler) => {
  expect(await run(checking(check), handler)).toMatchObject({ message: null, outcome: "passed" });
});

test("what a partner asserts fails the check", async () => {
  const check = checking(
    `partner("payments", (request) => { expect(request.body).toEqual({ amount: 5 }); return { status: 200 }; });
     await http({ path: "/" });`,
  );
  const handler = `export default async (request, { fetch }) => {
    await fetch("https://payments/", { method: "POST", body: JSON.stringify({ amount: 6 }) });
    return { status: 200 };
  };`;
  expect(await run(check, handler)).toMatchObject({
    outcome: "failed",
    message: "at amount: expected 5, got 6",
  });
});

test("an exception of the handler is a 500 and stands in the log with its place", async () => {
  const result = await run(
    checking(`expect((await http({ path: "/" })).status).toBe(200);`),
    `export default async (request, { log }) => {\n  log("got", request.path, { a: 1 });\n  return request.body.id;\n};`,
  );
  expect(result).toMatchObject({ outcome: "failed", message: "expected 500 to be 200" });
  expect(result?.log).toEqual([
    'got / {"a":1}',
    expect.stringMatching(/^uncaught TypeError: cannot read property 'id' of null .*handler\.ts:3/),
  ]);
});

test("a check reads what the handler has logged and what it threw", async () => {
  const check = checking(`
    expect(await logged()).toEqual([]);
    await http({ path: "/" });
    await http({ path: "/again", body: { id: 7 } });
    expect(await logged()).toEqual(["got /", expect.stringContaining("uncaught TypeError"), "got /again"]);
  `);
  const handler = `export default async (request, { log }) => {
    log("got", request.path);
    return { status: 200, body: request.body.id };
  };`;
  expect(await run(check, handler)).toMatchObject({ outcome: "passed" });
});

test("each check starts from the data set that it names", async () => {
  const check = checking(
    `expect(await sql("select count(*)::int as n from orders")).toEqual([{ n: 0 }]);`,
    `{ data: "empty" }`,
  );
  expect(await run(check, `export default () => ({ status: 204 });`)).toMatchObject({
    outcome: "passed",
  });
});

test("a module without a handler is an error", async () => {
  expect(await run(checking(``), `export const handler = 1;`)).toMatchObject({
    outcome: "error",
    message: expect.stringContaining("default export"),
  });
});
