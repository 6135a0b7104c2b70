import { assembleSample } from "../src/sample/assemble-sample.ts";
import { type SampleKind } from "../src/sample/manifest.ts";
import { type Sample } from "../src/sample/sample.ts";
import { secret } from "./samples.ts";

/** Short, as many programs only end when the clock ends them. */
const limits = { wallMs: 1500, queries: 300 };

export type SqlKind = Exclude<SampleKind, "function">;

/** What grades as passed for each kind. */
export const rightSql: Record<SqlKind, string> = {
  query: "select name from customer order by name",
  schema: "alter table customer add constraint customer_name_key unique (name)",
  handler: handling(""),
};

export const entry: Record<SqlKind, string> = {
  query: "query.sql",
  schema: "migration.sql",
  handler: "handler.ts",
};

/** A handler that does something before it answers rightly; what the database refuses, it ignores. */
export function handling(body: string): string {
  return `export default async (request, { sql }) => {
    const attempt = (text, params) => sql(text, params).catch((error) => error);
    ${body};
    const rows = await sql("select name from customer order by name");
    return { status: 200, body: rows.map((row) => row.name) };
  };`;
}

/** A work sample of each kind around one table; the second data set is hidden and holds the secret. */
export async function sqlSample(kind: SqlKind): Promise<Sample> {
  const manifest = {
    format: 1,
    id: `hostile-${kind}`,
    version: 1,
    title: "For the conformance suite",
    use: "practice",
    kind,
    language: kind === "handler" ? "typescript" : "sql",
    responsibility: "security",
    skills: ["sandboxing"],
    level: "junior",
    minutes: 5,
    edit: [entry[kind]],
    limits,
    ...(kind === "query" && { query: { order: ["name"] } }),
    solutions: {},
  };
  return assembleSample({
    folderName: manifest.id,
    files: {
      "sample.json": JSON.stringify(manifest),
      "brief.md": "For the conformance suite.",
      [`start/${entry[kind]}`]: "",
      "database/schema.sql": `create table customer (id integer primary key, name text not null);
        create table visit (id integer generated always as identity, customer integer references customer on delete cascade);
        create sequence ticket;`,
      "database/data/visible.sql": "insert into customer values (1, 'Ada'), (2, 'Bob');",
      "database/data/hidden.sql": `insert into customer values (1, 'Ada'), (2, '${secret}');`,
      ...checks[kind],
      [`solutions/reference/${entry[kind]}`]: rightSql[kind],
    },
  });
}

const checks: Record<SqlKind, Record<string, string>> = {
  query: {},
  schema: {
    "checks/visible.ts": `check("twice", "A name can't be there twice", async ({ candidate, expect }) => {
      const answer = await candidate.sql("insert into customer values (7, 'Ada')");
      expect(answer).toMatchObject({ error: { code: "23505" } });
    });`,
    "checks/hidden.ts": `check("kept", "Nobody was lost", async ({ sql, expect }) => {
      await sql("insert into customer values (7, 'Eve')");
      expect(await sql("select count(*)::int as n from customer")).toEqual([{ n: 3 }]);
      expect(await sql("select lower(name) as name from customer where id = 2")).toEqual([{ name: "${secret}" }]);
    }, { data: "hidden" });`,
  },
  handler: {
    "checks/visible.ts": `check("lists", "Lists the customers", async ({ http, expect }) => {
      expect((await http({ path: "/customers" })).body).toEqual(["Ada", "Bob"]);
    });`,
    "checks/hidden.ts": `check("lists-hidden", "Lists others too", async ({ http, restart, sql, expect }) => {
      await sql("insert into customer values (7, 'Eve')");
      await http({ path: "/customers" });
      await restart();
      expect((await http({ path: "/customers" })).body).toEqual(["Ada", "Eve", "${secret}"]);
    }, { data: "hidden" });
    check("lists-again", "Finds everything as it was", async ({ http, sql, candidate, expect }) => {
      const world = \`select
        (select string_agg(concat_ws(' ', ctid, id, name), ',') from customer) as customers,
        (select count(*)::int from visit) as visits,
        (select concat_ws(' ', last_value, log_cnt, is_called) from ticket) as ticket,
        (select reltuples from pg_class where relname = 'customer') as estimate,
        pg_stat_get_tuples_inserted('customer'::regclass)::int as inserted\`;
      expect(await sql(world)).toEqual([
        { customers: "(0,1) 1 Ada,(0,2) 2 Bob", visits: 0, ticket: "1 0 f", estimate: 2, inserted: 0 },
      ]);
      const session = \`select current_user = session_user as itself, current_setting('search_path') as path,
        current_setting('timezone') as zone, current_setting('default_transaction_read_only') as reading,
        (select count(*)::int from pg_locks where locktype = 'advisory') as locks,
        (select count(*)::int from pg_prepared_statements where name <> '') as prepared,
        (select count(*)::int from pg_cursors where name <> '') as cursors,
        (select count(*)::int from pg_listening_channels()) as channels,
        (select count(*)::int from pg_default_acl) as acls, random() as chance\`;
      const before = await candidate.sql(session);
      expect(before.rows).toMatchObject([
        { itself: true, path: '"$user", public', zone: "UTC", reading: "off", locks: 0, prepared: 0, cursors: 0, channels: 0, acls: 0 },
      ]);
      expect(before.rows[0].chance).toBeCloseTo(0.985, 3);
      expect((await http({ path: "/customers" })).status).toBe(200);
    });`,
  },
};
