import { HostFault } from "../../host.ts";
import { copyDataMessages, queryMessage } from "./wire/frontend-messages.ts";
import { type Reply, type WireConnection } from "./wire/wire-connection.ts";

/** The rows that a template holds, to be put back in its copies. */
export type SeededRows = {
  /** None where these can't be put back. */
  tables: readonly SeededTable[];
  /** A statement that sets every sequence. */
  sequences: string;
};

type SeededTable = {
  oid: string;
  /** Quoted, with its schema. */
  name: string;
  /** Of its overflow table, or 0. */
  toast: string;
  /** As `copy … to stdout` gives them. */
  rows: Buffer;
  /** Oids of tables with keys that refer to it: they are emptied with it. */
  followers: readonly string[];
  /** A statement that gives the planner the numbers which it had of the table and its indexes. */
  statistics: string;
};

/** Above that a new copy of the files takes less. */
const mostBytes = 2 * 1024 * 1024;

const isOurs = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";

/** Those that can't be emptied and filled like any other are told apart: partitions, and what fires in spite of us. */
const tablesSql = `
  select c.oid, format('%I.%I', n.nspname, c.relname), c.reltoastrelid,
    c.relkind <> 'r' or c.relispartition or c.relforcerowsecurity
      or exists (select from pg_inherits i where c.oid in (i.inhrelid, i.inhparent))
      or exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgenabled in ('A', 'R')),
    (select string_agg(f.conrelid::text, ' ') from pg_constraint f where f.contype = 'f' and f.confrelid = c.oid),
    (select string_agg(format('pg_restore_relation_stats(''schemaname'', %L, ''relname'', %L, ''relpages'', %s, ''reltuples'', %s::real, ''relallvisible'', %s)',
              n.nspname, r.relname, r.relpages, r.reltuples, r.relallvisible), ', ' order by r.oid)
      from pg_class r where r.oid = c.oid or r.oid in (select indexrelid from pg_index where indrelid = c.oid))
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'f') and ${isOurs}
  order by c.oid`;

const sizeSql = `
  select coalesce(sum(pg_table_size(c.oid)), 0) from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'f') and ${isOurs}`;

const sequencesSql = `
  select string_agg(format('select ''setval(%s, '' || last_value || '', '' || is_called || '')'' as call from %I.%I', c.oid, n.nspname, c.relname), ' union all ')
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'S' and ${isOurs}`;

/**
 * Takes the rows of a template and writes them anew as they will be written in its copies, so that a copy that was put
 * back looks as one does that is new. Without tables where that can't be done with these, or would not pay.
 * `wire`: as a role that owns them and fires no triggers.
 */
export async function seedRows(wire: WireConnection): Promise<SeededRows> {
  const ask = async (text: string) => succeeded(await wire.send(queryMessage(text))).rows;
  const [[size] = []] = await ask(sizeSql);
  const found = await ask(tablesSql);
  const [[each] = []] = await ask(sequencesSql);
  const calls = each ? (await ask(each)).map(([call]) => call) : [];
  const sequences = calls.length > 0 ? `select ${calls.join(", ")}` : "";
  if (Number(size) > mostBytes || found.some(([, , , isOdd]) => isOdd === "t"))
    return { tables: [], sequences };
  const rows = new Map<string, Buffer>();
  for (const [oid = "", name = ""] of found.map((row) => row.map(String))) {
    const { copied } = succeeded(await wire.copy(queryMessage(`copy ${name} to stdout`)));
    rows.set(oid, Buffer.concat(copied));
  }
  const seeded = (tables: typeof found): SeededRows => ({
    tables: tables.map(([oid, name, toast, , followers, statistics]) => ({
      oid: oid ?? "",
      name: name ?? "",
      toast: toast ?? "0",
      rows: rows.get(oid ?? "") ?? Buffer.alloc(0),
      followers: followers?.split(" ") ?? [],
      statistics: `select ${statistics}`,
    })),
    sequences,
  });
  const before = seeded(found);
  try {
    await putBack(wire, before, before.tables);
  } catch (error) {
    // Rows that a constraint would refuse today, for one: all is as it was.
    if (error instanceof HostFault) return { tables: [], sequences };
    throw error;
  }
  await ask("analyze");
  return seeded(await ask(tablesSql));
}

/** Empties tables and fills them again, in one transaction. Throws where PostgreSQL refuses. */
export async function putBack(
  wire: WireConnection,
  { sequences }: SeededRows,
  tables: readonly SeededTable[],
): Promise<void> {
  const replies: Promise<Reply>[] = [];
  const run = (text: string) => replies.push(wire.send(queryMessage(text)));
  if (tables.length > 0) {
    run(`begin; truncate only ${tables.map(({ name }) => name).join(", ")}`);
    for (const { name, rows } of tables) {
      const copy = queryMessage(`copy ${name} from stdin (freeze)`);
      replies.push(wire.copy(copy, copyDataMessages(rows)));
    }
    for (const { statistics } of tables) run(statistics);
    run("commit");
  }
  if (sequences) run(sequences);
  for (const reply of await Promise.all(replies)) succeeded(reply);
}

/** Whether a table's rows, or those of its overflow table, were touched, when nothing was counted before. */
type Touched = { tables: SeededTable[]; isElsewhere: boolean };

/**
 * What was written in a database since its numbers were set to nothing, by sessions that have handed theirs in.
 * `isElsewhere`: something other than the rows of these tables.
 */
export async function writtenIn(wire: WireConnection, { tables }: SeededRows): Promise<Touched> {
  const written = (oid: string) =>
    ["inserted", "updated", "deleted"]
      .map((what) => `pg_stat_get_tuples_${what}(${oid})`)
      .join(" + ");
  const all = ["inserted", "updated", "deleted"]
    .map((what) => `pg_stat_get_db_tuples_${what}(oid)`)
    .join(" + ");
  const columns = tables.map(({ oid, toast }) => `${written(oid)} + ${written(toast)}`);
  const { rows } = succeeded(
    await wire.send(
      queryMessage(
        `select ${[all, ...columns].join(", ")} from pg_database where datname = current_database()`,
      ),
    ),
  );
  const [total = Number.NaN, ...counts] = (rows[0] ?? []).map(Number);
  const touched = tables.filter((_, index) => counts[index] !== 0);
  const inTables = counts.reduce((sum, count) => sum + count, 0);
  return { tables: withFollowers(touched, tables), isElsewhere: total !== inTables };
}

/** A table can only be emptied together with those whose keys refer to it. */
function withFollowers(touched: SeededTable[], tables: readonly SeededTable[]): SeededTable[] {
  const oids = new Set(touched.map(({ oid }) => oid));
  for (const oid of oids) {
    const followers = tables.find((table) => table.oid === oid)?.followers ?? [];
    for (const follower of followers) oids.add(follower);
  }
  return tables.filter(({ oid }) => oids.has(oid));
}

function succeeded(reply: Reply): Reply {
  if (reply.error === null) return reply;
  throw new HostFault(`${reply.error.code}: ${reply.error.message}`);
}
