import { startThrowawayPostgres } from "@unsung/postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type DatabasePurpose, type OpenDatabase, type SampleDatabase } from "../../host.ts";
import { Administrator } from "./administrator.ts";
import { type GradingPostgres } from "./grading-postgres.ts";
import { Slot } from "./slot.ts";
import { WireConnection } from "./wire/wire-connection.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: GradingPostgres;
let slot: Slot;
beforeAll(async () => {
  slot = await Slot.start(async (options) => {
    server = await startThrowawayPostgres(options);
    return server;
  });
});
afterAll(() => slot[Symbol.asyncDispose]());

let samples = 0;

function opening(
  schema: string,
  purpose: DatabasePurpose,
  data: string | null = null,
): OpenDatabase {
  samples += 1;
  return { sampleHash: String(samples), schema, data, dataset: "visible", purpose, wallMs: 5000 };
}

/** The first value that a candidate's statement gives, or the SQLSTATE that refuses it. */
async function ask(database: SampleDatabase, text: string): Promise<string | null | undefined> {
  const connection = await database.candidate();
  const answer = await connection.read(text);
  await connection.close();
  if (answer.kind === "rows") return answer.result.rows[0]?.[0];
  return answer.kind === "no rows" ? undefined : answer.failure.code;
}

test("candidates read every schema that the sample made, and write nothing", async () => {
  await using database = await slot.openDatabase(
    opening("create schema shop; create table shop.t as select 7 as n", "query"),
  );
  expect(await ask(database, "select n from shop.t")).toBe("7");
  expect(await ask(database, "delete from shop.t returning n")).toBe("25006");
});

test("an author finds trusted extensions, a candidate none", async () => {
  const extended = opening(
    "create extension citext; create table t as select 'A'::citext as n",
    "query",
  );
  await using query = await slot.openDatabase(extended);
  expect(await ask(query, "select n from t where n = 'a'")).toBe("A");
  await using migrated = await slot.openDatabase(opening("create table t ()", "schema"));
  const candidate = await migrated.candidate();
  expect(await candidate.script("create extension citext")).toMatchObject({ ok: false });
});

test("SQL of the sample that fails is refused with file and line, and the slot goes on", async () => {
  const broken = opening(
    "create table t (n integer)",
    "query",
    "insert into t values (1);\ninsert into u values (1);",
  );
  await expect(slot.openDatabase(broken)).rejects.toThrow(
    'database/data/visible.sql:2: 42P01: relation "u" does not exist',
  );
  await using database = await slot.openDatabase(opening("create table t (n integer)", "query"));
  expect(await ask(database, "select count(*) from t")).toBe("0");
  expect(slot.isCondemned).toBe(false);
});

test("nobody can connect to another database, nor as a template's owner", async () => {
  await using database = await slot.openDatabase(opening("create table t ()", "handler"));
  await using other = await slot.openDatabase(opening("create table t ()", "handler"));
  const role = (await ask(database, "select current_user")) ?? "";
  const own = (await ask(database, "select current_database()")) ?? "";
  const foreign = (await ask(other, "select current_database()")) ?? "";
  const template =
    (await ask(
      database,
      "select datname from pg_database where datname like 'template\\_%' limit 1",
    )) ?? "";
  const owner =
    (await ask(database, "select rolname from pg_roles where rolname like 'owner\\_%' limit 1")) ??
    "";
  const connect = async (user: string, to: string) => {
    const wire = await WireConnection.connect({
      ...server.connection,
      user,
      database: to,
      maximumReplyBytes: 1e6,
    });
    await wire.close();
  };
  await connect(role, own);
  for (const forbidden of [foreign, template, "postgres", "template1", "base"])
    await expect(connect(role, forbidden)).rejects.toThrow("42501");
  await expect(connect(owner, own)).rejects.toThrow(/28000|42501/);
});

test("a session that is used again remembers nothing", async () => {
  const input = opening("create table t ()", "query");
  const traces = [
    "select set_config('a.b', 'seen', false)",
    "select set_config('search_path', 'nowhere', false)",
    "select pg_advisory_lock(42)",
    "select setseed(0.1)",
  ];
  const seen = new Set<string | null | undefined>();
  for (const trace of [...traces, ...traces]) {
    await using database = await slot.openDatabase(input);
    seen.add(
      await ask(
        database,
        `select concat_ws(' ', nullif(current_setting('a.b', true), ''), current_setting('search_path'),
                (select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()), random())`,
      ),
    );
    await using again = await slot.openDatabase(input);
    await ask(again, trace);
  }
  expect(seen.size).toBe(1);
});

test("a fresh copy for each, and roles and copies that go with it", async () => {
  const input = opening("create table t (n integer)", "handler");
  {
    await using database = await slot.openDatabase(input);
    const candidate = await database.candidate();
    expect(await candidate.query("insert into t values ($1)", [1])).toMatchObject({ ok: true });
    const check = await database.check();
    expect(await check.query("select n from t", [])).toMatchObject({ result: { rows: [["1"]] } });
  }
  await using next = await slot.openDatabase(input);
  expect(await ask(next, "select count(*) from t")).toBe("0");

  const administrator = await Administrator.connect(server);
  const left = async () =>
    administrator.rows(
      `select (select count(*) from pg_database where datname like 'copy%')::int -
              (select count(*) from pg_roles where rolname like 'check%')::int`,
    );
  await vi.waitFor(async () => expect(await left()).toEqual([["0"]]));
  await administrator[Symbol.asyncDispose]();
});

/** All that a check could see of rows, sequences, and what the planner goes by. */
const world = `select jsonb_build_object(
  'rows', (select jsonb_agg(jsonb_build_array(p.ctid, p.id, p.name)) from parent p),
  'more', (select jsonb_agg(jsonb_build_array(c.ctid, c.parent, length(c.note))) from child c),
  'sequence', (select jsonb_build_array(last_value, log_cnt, is_called) from parent_id_seq),
  'planner', (select jsonb_agg(jsonb_build_array(relname, relpages, reltuples, relallvisible, pg_relation_size(oid)) order by relname)
              from pg_class where relname ~ '^(parent|child)'),
  'counted', (select jsonb_agg(jsonb_build_array(relname, n_tup_ins, n_tup_upd, n_tup_del, seq_scan) order by relname)
              from pg_stat_user_tables))::text`;

const seeded = `create table parent (id integer primary key generated always as identity, name text not null);
  create table child (parent integer references parent, note text, shout text generated always as (upper(note)) stored);
  create function stamp() returns trigger language plpgsql as $$ begin new.name = new.name || '!'; return new; end $$;
  create trigger stamp before insert or update on parent for each row execute function stamp();
  insert into parent (name) select 'p' || n from generate_series(1, 300) as n;
  insert into child select n, repeat('x', n * 100) from generate_series(1, 100) as n;
  delete from parent where id > 200;
  update parent set name = 'first' where id = 1;`;

test("a copy that served a check is as a new one for the next", async () => {
  const input = opening(seeded, "handler");
  const seen: unknown[] = [];
  const databases = new Set<string | null | undefined>();
  const leave = [
    "insert into parent (name) select 'new' from generate_series(1, 3000)",
    "delete from child where parent % 2 = 0; ",
    "update child set note = repeat('y', 5000) where parent = 7",
    "select nextval('parent_id_seq')",
    "select * from child",
    "begin",
    "delete from child",
    "delete from parent",
  ];
  await using run = slot.openDatabases();
  for (const text of [null, ...leave, null]) {
    await using database = await run.open(input, { counted: false });
    const check = await database.check();
    seen.push(await check.query(world, []));
    databases.add(await ask(database, "select current_database()"));
    const candidate = await database.candidate();
    for (const each of text === null ? [] : [text]) await candidate.query(each, []);
  }
  for (const again of seen) expect(again).toEqual(seen[0]);
  expect(seen[0]).toMatchObject({ ok: true });
  expect(databases.size).toBe(1);
});

test("what can't be put back ends the copy, and the next check gets another", async () => {
  const always = `${seeded} alter table parent enable always trigger stamp;`;
  const endings: [schema: string, text: string][] = [
    [seeded, "alter default privileges grant all on tables to public"],
    [seeded, "alter role current_user set timezone = 'Asia/Tokyo'"],
    [always, "insert into parent (name) values ('new')"],
    [
      `${seeded} alter table parent add check (id > 5000) not valid;`,
      "insert into parent (id, name) overriding system value values (6000, 'new')",
    ],
  ];
  for (const [schema, text] of endings) {
    const input = opening(schema, "handler");
    const copies: unknown[] = [];
    await using run = slot.openDatabases();
    for (const statement of ["select 1", text, "select 1"]) {
      await using database = await run.open(input, { counted: false });
      copies.push(await ask(database, "select current_database()"));
      const candidate = await database.candidate();
      expect(await candidate.query(statement, [])).toMatchObject({ ok: true });
      expect(await ask(database, "select count(*) from parent where id > 200")).not.toBe(undefined);
    }
    expect(copies[1]).toBe(copies[0]);
    expect(copies[2]).not.toBe(copies[0]);
  }
});

test("where rows and blocks are counted each check gets a copy of its own", async () => {
  const input = opening(seeded, "handler");
  await using run = slot.openDatabases();
  const copies = new Set<unknown>();
  for (let check = 0; check < 2; check += 1) {
    await using database = await run.open(input, { counted: true });
    copies.add(await ask(database, "select current_database()"));
    expect((await database.cost()).rows).not.toBeNull();
  }
  expect(copies.size).toBe(2);
});

test("a statement that goes too far ends at the wall, whatever it does about it", async () => {
  const input = { ...opening("create table t ()", "schema"), wallMs: 300 };
  await using database = await slot.openDatabase(input);
  const candidate = await database.candidate();
  const stubborn = `do $$ begin
    set statement_timeout = 0;
    loop begin perform pg_sleep(1); exception when query_canceled then null; end; end loop;
  end $$`;
  await expect(candidate.script(stubborn)).rejects.toMatchObject({ limit: "wall" });
  expect(slot.isCondemned).toBe(false);
});

test("rows and blocks of a handler's statements are counted where it can't reach", async () => {
  const schema = `create table t (n integer primary key);
    insert into t select generate_series(1, 1000);
    create function shout() returns void language plpgsql as $$ begin
      raise log 'duration: 0 ms  plan: {"Plan": {"Node Type": "Seq Scan", "Actual Rows": 1000000, "Actual Loops": 1}}';
    end $$;`;
  const counted: unknown[] = [];
  const forgeries = [
    "select shout()",
    "set auto_explain.log_min_duration = -1",
    "alter role current_user reset all",
  ];
  for (const forge of [[], forgeries, [], forgeries, [], forgeries]) {
    await using database = await slot.openDatabase(opening(schema, "handler"));
    await database.mark();
    const candidate = await database.candidate();
    for (const text of forge) await candidate.query(text, []);
    await candidate.query("select count(*) from t", []);
    await candidate.query("select n from t where n = $1", [7]);
    const check = await database.check();
    await check.query("select count(*) from t", []);
    counted.push(await database.cost());
    await database.mark();
    expect(await database.cost()).toEqual({ rows: 0, blocks: 0 });
  }
  // Running shout() touches three blocks of the catalogs; what it says counts nothing.
  const [plain, forged] = [
    { rows: 1001, blocks: 9 },
    { rows: 1001, blocks: 12 },
  ];
  expect(counted).toEqual([plain, forged, plain, forged, plain, forged]);
});

test("the server's own trouble condemns the slot", async () => {
  await using database = await slot.openDatabase(opening("create table t ()", "handler"));
  const candidate = await database.candidate();
  const locks = "select pg_advisory_lock(n) from generate_series(1, 400000) as n";
  await expect(candidate.query(locks, [])).rejects.toThrow("53200");
  expect(slot).toMatchObject({ isCondemned: true, suspicion: "memory" });
});
