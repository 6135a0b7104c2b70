import { type Plugin } from "vitest/config";
import { connect } from "../db/client.ts";

/**
 * The guard that the tests are to run without, from the environment variable WITHOUT_GUARD: a policy as "policy job_public
 * on public.job", or the permission check of one service as "check services/job/close-job.ts". Null: with all of them.
 */
type Guard = { policy: string; table: string } | { check: string } | null;

function readGuard(): Guard {
  const [kind, name = "", , table = ""] = (process.env["WITHOUT_GUARD"] ?? "").split(" ");
  switch (kind) {
    case "policy":
      return { policy: name, table };
    case "check":
      return { check: name };
    case "":
      return null;
    default:
      throw new Error(`WITHOUT_GUARD names no guard: "${kind}".`);
  }
}

/** Drops the policy to be tried from a database that others are copied from. Rejects when there is no such policy. */
export async function dropPolicy(owner: Parameters<typeof connect>[0]): Promise<void> {
  const guard = readGuard();
  if (!guard || !("policy" in guard)) return;
  const sql = connect(owner, { max: 1 });
  const [schema = "", table = ""] = guard.table.split(".");
  await sql`drop policy ${sql(guard.policy)} on ${sql(schema)}.${sql(table)}`;
  await sql.end();
}

/** What `asMember` is told instead: what every member may do. */
const open = 'asMember(ctx, "organization.read",';

/** Opens the permission check to be tried in the source that the tests run. */
export function withoutCheck(): Plugin | null {
  const guard = readGuard();
  if (!guard || !("check" in guard)) return null;
  return {
    name: "without-check",
    enforce: "pre",
    transform: (code, id) =>
      id.endsWith(guard.check) ? code.replace(/asMember\(ctx, [^,]+,/u, open) : null,
  };
}
