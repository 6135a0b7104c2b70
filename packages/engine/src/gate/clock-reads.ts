import { parse, SqlError } from "libpg-query";

/** Functions whose result depends on when, where or how often they run. */
const restless = new Set([
  "clock_timestamp",
  "gen_random_bytes",
  "gen_random_uuid",
  "now",
  "pg_backend_pid",
  "pg_current_xact_id",
  "pg_postmaster_start_time",
  "random",
  "random_normal",
  "statement_timestamp",
  "timeofday",
  "transaction_timestamp",
  "txid_current",
  "uuid_generate_v1",
  "uuid_generate_v4",
  "uuidv4",
  "uuidv7",
]);
const restlessWords = new Set(["now", "today", "tomorrow", "yesterday"]);
const instantTypes = new Set(["date", "time", "timetz", "timestamp", "timestamptz"]);
const clockKeyword = /^SVFOP_(CURRENT_DATE|CURRENT_TIME|LOCALTIME)/;

/** What in a text of SQL reads the clock or chance, as `now()`; empty where nothing does or it does not parse. */
export async function clockReads(sql: string): Promise<string[]> {
  return [...new Set(readsIn(await tree(sql)))];
}

/** The same for the views of a schema: a column's default may read the clock, since rows can name the column. */
export async function clockReadsOfViews(sql: string): Promise<string[]> {
  const views = [...nodesOfType(await tree(sql), viewTypes)];
  return [...new Set(views.flatMap((view) => [...readsIn(view)]))];
}

const viewTypes = new Set(["ViewStmt", "CreateTableAsStmt"]);

async function tree(sql: string): Promise<unknown> {
  try {
    return await parse(sql);
  } catch (error) {
    // PostgreSQL itself says what is wrong with it when it runs.
    if (error instanceof SqlError) return null;
    throw error;
  }
}

function* nodesOfType(node: unknown, types: ReadonlySet<string>): Generator {
  if (typeof node !== "object" || node === null) return;
  for (const [type, value] of Object.entries(node)) {
    if (types.has(type)) yield value;
    else yield* nodesOfType(value, types);
  }
}

function* readsIn(node: unknown): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  for (const [type, value] of Object.entries(node)) {
    if (type === "FuncCall") yield* restlessCall(value);
    if (type === "SQLValueFunction") yield* clockKeywords(value);
    if (type === "TypeCast") yield* restlessConstant(value);
    if (type === "RangeTableSample" && at(value, "repeatable") === undefined)
      yield "tablesample without repeatable";
    yield* readsIn(value);
  }
}

function* restlessCall(call: unknown): Generator<string> {
  const name = lastName(at(call, "funcname"));
  if (restless.has(name)) yield `${name}()`;
  // With one argument it is the age at midnight today.
  const args = at(call, "args");
  if (name === "age" && Array.isArray(args) && args.length === 1) yield "age() of one argument";
}

function* clockKeywords(call: unknown): Generator<string> {
  const keyword = at(call, "op");
  if (typeof keyword === "string" && clockKeyword.test(keyword))
    yield keyword.replace("SVFOP_", "").replace(/_N$/, "").toLowerCase();
}

function* restlessConstant(cast: unknown): Generator<string> {
  const text = at(at(at(at(cast, "arg"), "A_Const"), "sval"), "sval");
  const type = lastName(at(at(cast, "typeName"), "names"));
  if (typeof text !== "string" || !instantTypes.has(type)) return;
  const word = text.trim().toLowerCase();
  if (restlessWords.has(word)) yield `'${word}'`;
}

/** The name itself of a name with its schema, as the parser gives them. */
function lastName(names: unknown): string {
  const name = at(at(Array.isArray(names) ? names.at(-1) : undefined, "String"), "sval");
  return typeof name === "string" ? name : "";
}

function at(node: unknown, key: string): unknown {
  if (typeof node !== "object" || node === null) return undefined;
  return (node as Record<string, unknown>)[key];
}
