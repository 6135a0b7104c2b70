import { and, eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type JobId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { job } from "../../db/schema/job.ts";
import { notFound } from "../../errors.ts";

/** Throws NOT_FOUND for a job of another organization, which may well be readable to all. */
export async function requireOwnJob(tx: Transaction, ctx: MemberContext, id: JobId): Promise<void> {
  const [row] = await tx
    .select({ id: job.id })
    .from(job)
    .where(and(eq(job.id, id), eq(job.organizationId, ctx.organization.id)));
  if (!row) throw notFound("job");
}
