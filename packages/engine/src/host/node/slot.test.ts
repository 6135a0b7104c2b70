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
