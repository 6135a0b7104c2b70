import { type Limit, type Outcome } from "../src/verdict.ts";
import { handling, rightSql, type SqlKind } from "./sql-samples.ts";

/** A submission whose SQL means harm. `@marker@` stands for a file that must never appear. */
export type HostileSql = {
  name: string;
  kind: SqlKind;
  /** The whole submission. */
  submission: string;
  expected: {
    outcome: Outcome;
    /** Not given where the machine decides which comes first. */
    limit?: Limit;
    /** A part of the message of the check that came to this outcome. */
    message?: string;
  };
};

type Expected = HostileSql["expected"];
type Row = [name: string, submission: string, expected: Expected];

const passed: Expected = { outcome: "passed" };
const error: Expected = { outcome: "error" };
const failed = (message?: string): Expected => ({
  outcome: "failed",
  ...(message !== undefined && { message }),
});
const stopped = (limit?: Limit): Expected => ({ outcome: "limit", ...(limit && { limit }) });

/** What a superuser would need to run for these to succeed; run by anybody else it does nothing. */
const escalate = `
  create function escalate() returns trigger language plpgsql as $$
  begin
    if (select rolsuper from pg_roles where rolname = current_user) then
      copy (select 1) to program 'touch @marker@';
    end if;
    return new;
  end $$;`;

const queries: Row[] = [
  [
    "advisory locks by the hundred thousand",
    "select pg_advisory_lock(n) from generate_series(1, 400000) as n",
    stopped("memory"),
  ],
  ["pg_sleep", "select pg_sleep(60)", stopped("wall")],
  [
    "pg_sleep without statement_timeout",
    "select set_config('statement_timeout', '0', false), pg_sleep(60)",
    stopped("wall"),
  ],
  [
    "a recursive bomb",
    "with recursive bomb as (select 1 as n union all select n + 1 from bomb) select count(*) from bomb",
    stopped(),
  ],
  [
    "a recursive bomb of rows kept",
    "with recursive bomb as (select 1 as n union all select n + 1 from bomb) select array_agg(n) from bomb",
    stopped(),
  ],
  ["a generate_series bomb", "select * from generate_series(1, 10000000000)", stopped()],
  [
    "a join bomb",
    "select count(*) from pg_class a, pg_class b, pg_class c, pg_class d, pg_class e, pg_class f",
    stopped("wall"),
  ],
  ["a repeat bomb", "select repeat(repeat('x', 1000000), 1000)", stopped("memory")],
  [
    "a flood of output",
    "select repeat('x', 1000) from generate_series(1, 100000)",
    stopped("output"),
  ],
  ["one huge value", "select repeat('x', 30000000)", stopped("output")],
  ["a deep expression", `select ${"(".repeat(20_000)}1${")".repeat(20_000)} as name`, error],
  ["deep JSON", "select repeat('[', 100000)::json::text as name", failed("54001")],
  ["COMMIT", "commit", error],
  ["ROLLBACK before a query", "rollback; select name from customer", error],
  ["a second statement", "select name from customer; delete from customer", error],
  ["a DO loop", "do $$ begin loop end loop; end $$", error],
  ["DELETE that returns rows", "delete from customer returning name", failed("25006")],
  ["EXPLAIN ANALYZE of a DELETE", "explain analyze delete from customer", failed("25006")],
  [
    "SQL inside of a function",
    "select query_to_xml('delete from customer', true, true, '')::text as name",
    failed("0A000"),
  ],
  ["row locks", "select name from customer for update", failed()],
  ["a table lock", "lock table customer in access exclusive mode", error],
  ["SELECT INTO", "select name into temporary mine from customer", error],
  ["COPY TO PROGRAM", "copy customer to program 'touch @marker@'", error],
  ["COPY FROM STDIN", "copy customer from stdin", error],
  ["COPY TO STDOUT", "copy customer to stdout", error],
  ["reading a file", "select pg_read_file('/etc/passwd') as name", failed("42501")],
  ["listing a folder", "select pg_ls_dir('.') as name", failed("42501")],
  ["lo_import", "select lo_import('/etc/passwd') as name", failed("42501")],
  ["lo_create", "select lo_create(0) as name", failed("42501")],
  ["lo_from_bytea", "select lo_from_bytea(0, 'x') as name", failed("42501")],
  ["dblink", "select name from dblink('dbname=postgres', 'select 1') as t(name text)", error],
  [
    "another database",
    "select datname as name from postgres.pg_catalog.pg_database",
    failed("0A000"),
  ],
  [
    "the role of the superuser",
    "select set_config('role', 'postgres', false) as name",
    failed("42501"),
  ],
  [
    "the session of the superuser",
    "select set_config('session_authorization', 'postgres', false) as name",
    failed("42501"),
  ],
  ["passwords", "select rolpassword as name from pg_authid", failed("42501")],
  ["what others run", "select query as name from pg_stat_activity", failed()],
  [
    "pg_terminate_backend on the others",
    "select pg_terminate_backend(pid)::text as name from pg_stat_activity where usename = 'postgres'",
    failed("42501"),
  ],
  ["pg_terminate_backend on itself", "select pg_terminate_backend(pg_backend_pid())", stopped()],
  ["pg_cancel_backend on itself", "select pg_cancel_backend(pg_backend_pid())", failed()],
  ["pg_reload_conf", "select pg_reload_conf()::text as name", failed("42501")],
  [
    "NOTIFY",
    "select pg_notify('a', repeat('x', 7000))::text as name from generate_series(1, 1000)",
    failed(),
  ],
  ["LISTEN", "listen a", error],
  ["a cursor", "declare c cursor with hold for select name from customer", error],
  ["PREPARE", "prepare p as select name from customer", error],
  ["EXECUTE of what is not there", "execute p", error],
  ["SET", "set search_path to nowhere", error],
  [
    "another search path",
    "select set_config('search_path', 'nowhere', false) as name from customer",
    failed(),
  ],
  [
    "another time zone",
    "select set_config('timezone', 'Asia/Tokyo', false) as name from customer",
    failed(),
  ],
  [
    "writing the log of changes",
    "select pg_logical_emit_message(false, 'a', 'b')::text as name",
    failed("42501"),
  ],
  [
    "a flood of notices",
    "select name, (select count(*) from generate_series(1, 10) where set_config('x.y', repeat('z', 1000000), false) = '') from customer",
    failed(),
  ],
];

/** Appended to a migration that does what was asked. */
const migrating = (sql: string): string => `${rightSql.schema};\n${sql}`;

const migrations: Row[] = [
  [
    "trigger that waits for a superuser",
    migrating(`${escalate}
      create trigger escalate before insert or update on customer for each row execute function escalate();`),
    passed,
  ],
  [
    "default, index and view that wait for a superuser",
    migrating(`
      create function escalate(text) returns text language plpgsql immutable as $$
      begin
        if (select rolsuper from pg_roles where rolname = current_user) then
          copy (select 1) to program 'touch @marker@';
        end if;
        return $1;
      end $$;
      create index on customer (escalate(name));
      alter table customer add column note text default escalate('x'), add check (escalate(name) <> '');
      create view watched as select escalate(name) as name from customer;
      create materialized view kept as select escalate(name) as name from customer;`),
    passed,
  ],
  [
    "an event trigger",
    migrating(`
      create function escalate() returns event_trigger language plpgsql as $$ begin end $$;
      create event trigger escalate on ddl_command_start execute function escalate();`),
    failed("42501"),
  ],
  [
    "ALTER ROLE SET on itself",
    migrating(
      "alter role current_user set default_transaction_read_only = on; alter role current_user set role = 'postgres'",
    ),
    { outcome: "failed" },
  ],
  [
    "a password and no limit of connections",
    migrating("alter role current_user connection limit 1000"),
    failed("42501"),
  ],
  ["ALTER ROLE on the superuser", "alter role postgres set search_path = nowhere", failed("42501")],
  ["SUPERUSER for itself", "alter role current_user superuser", failed("42501")],
  ["a role of its own", "create role mine superuser login", failed("42501")],
  [
    "membership of a stronger role",
    "grant pg_execute_server_program to current_user",
    failed("42501"),
  ],
  [
    "ALTER DATABASE SET",
    "do $$ begin execute format('alter database %I set search_path = nowhere', current_database()); end $$",
    failed("42501"),
  ],
  ["ALTER SYSTEM", "alter system set log_statement = 'all'", failed("42501")],
  ["a database of its own", "create database mine", failed("42501")],
  ["connecting to postgres", "grant connect on database postgres to current_user", failed()],
  ["a trusted extension", "create extension hstore", failed()],
  ["dblink", "create extension dblink", failed()],
  [
    "a function in C",
    "create function f() returns int language c as 'libc', 'getpid'",
    failed("42501"),
  ],
  [
    "a function that is the server's own",
    "create function f(text) returns text language internal as 'pg_read_file'",
    failed("42501"),
  ],
  ["a library", "load 'dblink'", failed()],
  [
    "a subscription",
    "create subscription s connection 'dbname=postgres' publication p",
    failed("42501"),
  ],
  ["a tablespace", "create tablespace t location '/tmp'", failed("42501")],
  ["a large object", "do $$ begin perform lo_from_bytea(0, 'x'); end $$", failed("42501")],
  ["COPY TO PROGRAM", "copy customer to program 'touch @marker@'", failed("42501")],
  ["COPY TO a file", "copy customer to '@marker@'", failed("42501")],
  [
    "shadowed functions and operators",
    `create function public.lower(text) returns text language sql as $$ select 'tangerine-4711' $$;
     create aggregate public.count(*) (sfunc = int8inc, stype = int8, initcond = '41');
     create function public.same(integer, integer) returns boolean language sql as $$ select true $$;
     create operator public.= (leftarg = integer, rightarg = integer, function = public.same);
     alter role current_user set search_path = public, pg_catalog;`,
    failed("expected"),
  ],
  [
    "a trigger that waits for ever",
    migrating(`
      create function wait() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$;
      create trigger wait before insert on customer for each row execute function wait();`),
    stopped("wall"),
  ],
  [
    "a trigger that swallows what the checks write",
    migrating(`
      create function swallow() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger swallow before insert on customer for each row execute function swallow();`),
    failed(),
  ],
  ["a DO loop", "do $$ begin loop end loop; end $$", stopped("wall")],
  [
    "a loop that catches its cancellation",
    "do $$ begin loop begin perform pg_sleep(1); exception when others or query_canceled then null; end; end loop; end $$",
    stopped("wall"),
  ],
  [
    "rows without end",
    "insert into customer select n, n::text from generate_series(10, 1000000000) as n",
    stopped(),
  ],
  [
    "a flood of notices",
    "do $$ begin for n in 1..200000 loop raise warning '%', repeat('x', 1000); end loop; end $$",
    stopped(),
  ],
  [
    "a forged line of the log",
    migrating("do $$ begin raise log 'duration: 0 ms  plan: %', repeat('x', 100000); end $$"),
    passed,
  ],
  ["COMMIT in the middle", `begin; ${rightSql.schema}; commit; select 1 / 0`, failed("22012")],
  ["a transaction left open", `begin; ${rightSql.schema}`, failed()],
  ["DDL that is rolled back", `begin; create table other (); rollback; ${rightSql.schema}`, passed],
  ["everything dropped", "drop schema public cascade", failed()],
  [
    "rights for everybody",
    migrating(
      "grant all on customer to public; create schema open; grant all on schema open to public",
    ),
    passed,
  ],
  [
    "a temporary table in front",
    migrating("create temporary table customer (id int, name text)"),
    passed,
  ],
  ["no syntax at all", "alter table", error],
];

const handlers: Row[] = [
  [
    "ALTER ROLE SET on itself",
    handling(`await attempt("alter role current_user set search_path = nowhere")`),
    failed(),
  ],
  [
    "advisory locks by the hundred thousand",
    handling(`await attempt("select pg_advisory_lock(n) from generate_series(1, 400000) as n")`),
    stopped("memory"),
  ],
  [
    "COMMIT and ROLLBACK",
    handling(
      `await attempt("commit"); await attempt("rollback"); await sql.begin(async (tx) => { await tx("commit"); await tx("rollback"); }).catch(() => {})`,
    ),
    passed,
  ],
  ["pg_sleep", handling(`await attempt("select pg_sleep(60)")`), stopped("wall")],
  ["a DO loop", handling(`await attempt("do $$ begin loop end loop; end $$")`), passed],
  [
    "COPY TO PROGRAM",
    handling(`await attempt("copy (select 1) to program 'touch @marker@'")`),
    passed,
  ],
  [
    "COPY FROM STDIN",
    handling(`await attempt("copy customer from stdin"); await attempt("copy customer to stdout")`),
    passed,
  ],
  [
    "tables, functions, schemas, temporary tables",
    handling(
      `for (const text of ["create table t ()", "create function f() returns int language sql as 'select 1'", "create schema s", "create temporary table t ()"]) { const error = await attempt(text); if (error.code !== "42501") throw new Error(text); }`,
    ),
    passed,
  ],
  [
    "roles",
    handling(
      `for (const text of ["set role postgres", "set session authorization postgres", "set role check_1", "alter role postgres nologin"]) { const error = await attempt(text); if (!(error instanceof Error)) throw new Error(text); }`,
    ),
    passed,
  ],
  [
    "ALTER SYSTEM, extensions, large objects",
    handling(
      `for (const text of ["alter system set fsync = on", "create extension hstore", "select lo_create(0)", "load 'dblink'"]) { const error = await attempt(text); if (!(error instanceof Error)) throw new Error(text); }`,
    ),
    passed,
  ],
  [
    "prepared statements and cursors by the thousand",
    handling(
      `for (let n = 0; n < 50; n += 1) { await attempt("prepare p" + n + " as select 1"); await attempt("declare c" + n + " cursor with hold for select 1"); }`,
    ),
    passed,
  ],
  [
    "LISTEN and NOTIFY",
    handling(
      `await attempt("listen a"); for (let n = 0; n < 100; n += 1) await attempt("select pg_notify('a', repeat('x', 7000))")`,
    ),
    passed,
  ],
  [
    "a flood of connections",
    handling(
      `await Promise.all(Array.from({ length: 60 }, () => attempt("select pg_sleep(0.001)")))`,
    ),
    passed,
  ],
  [
    "a lock that is never given back",
    handling(
      `await attempt("begin"); await attempt("lock table customer in access exclusive mode"); await attempt("select pg_sleep(0.01)")`,
    ),
    passed,
  ],
  [
    "pg_terminate_backend on itself and its neighbours",
    handling(
      `await attempt("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'"); await attempt("select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user")`,
    ),
    stopped(),
  ],
  ...leftovers(),
  ["too many statements", handling(`for (;;) await attempt("select 1")`), stopped("queries")],
  [
    "a huge result",
    handling(`await attempt("select repeat('x', 1000) from generate_series(1, 100000)")`),
    stopped("output"),
  ],
];

/** What a handler can leave behind for the check that follows, and what it can't. */
function leftovers(): Row[] {
  const leaving = (name: string, ...statements: string[]): Row => [
    `leaves behind ${name}`,
    handling(`for (const text of ${JSON.stringify(statements)}) await attempt(text)`),
    passed,
  ];
  return [
    [
      "leaves behind rows",
      handling(
        `await attempt("insert into visit (customer) values (1), (1)"); await attempt("insert into customer values (90, 'Zoe')"); await attempt("delete from customer where id = 90"); await attempt("update customer set name = name")`,
      ),
      passed,
    ],
    leaving(
      "rows that were rolled back, and none",
      "begin",
      "delete from customer",
      "insert into customer select n, n::text from generate_series(100, 5000) as n",
      "rollback",
    ),
    leaving(
      "numbers of sequences",
      "select nextval('ticket') from generate_series(1, 100)",
      "select setval('ticket', 4711)",
      "select setval('visit_id_seq', 1)",
    ),
    leaving(
      "settings",
      "select set_config('timezone', 'Asia/Tokyo', false)",
      "set session characteristics as transaction isolation level serializable",
      "set extra_float_digits = -15",
      "set enable_seqscan = off",
      "select setseed(0.1)",
    ),
    leaving(
      "another role",
      "select set_config('role', (select string_agg(rolname, '') from pg_roles where pg_has_role(rolname, 'set') and rolname <> current_user and rolname like 'writers%'), false)",
    ),
    leaving("locks", "select pg_advisory_lock(n) from generate_series(1, 100) as n"),
    leaving(
      "statements, cursors and channels",
      "prepare p as select 1",
      "declare c cursor with hold for select * from customer",
      "listen a",
    ),
    leaving(
      "a transaction",
      "begin",
      "insert into visit (customer) values (1)",
      "lock table visit",
    ),
    leaving("rights for those to come", "alter default privileges grant all on tables to public"),
    leaving("settings of its own role", "alter role current_user set timezone = 'Asia/Tokyo'"),
    leaving(
      "settings of its own role in this database",
      "select set_config('a.b', current_database(), false)",
      "alter role current_user in database postgres set timezone = 'Asia/Tokyo'",
    ),
    leaving("a password", "alter role current_user password 'secret'"),
    leaving(
      "tables, views, rules, triggers and functions",
      "create temporary table customer (id int, name text)",
      "create view v as select 1",
      "create rule r as on insert to customer do instead nothing",
      "create trigger t before insert on customer for each row execute function suppress_redundant_updates_trigger()",
      "create function f() returns int language sql as 'select 1'",
      "comment on table customer is 'seen'",
      "analyze customer",
      "truncate visit",
    ),
  ];
}

export const hostileSql: HostileSql[] = [
  ...programs("query", queries),
  ...programs("schema", migrations),
  ...programs("handler", handlers),
];

function programs(kind: SqlKind, rows: readonly Row[]): HostileSql[] {
  return rows.map(([name, submission, expected]) => ({ name, kind, submission, expected }));
}
