import { type MemberContext } from "../../context.ts";
import { type JobId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { notFound } from "../../errors.ts";
import { type LoadedJob, loadJob } from "./load-job.ts";

/** A job of the caller's organization. A published one of another can be read, but is not theirs: NOT_FOUND. */
export async function loadOwnJob(
  tx: Transaction,
  ctx: MemberContext,
  id: JobId,
): Promise<LoadedJob> {
  const found = await loadJob(tx, ctx, id);
  if (found.organizationId !== ctx.organization.id) throw notFound("job");
  return found;
}
