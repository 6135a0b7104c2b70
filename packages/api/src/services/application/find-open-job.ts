import { and, eq, gt, isNull, or } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type Transaction } from "../../db/client.ts";
import { job } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { notFound } from "../../errors.ts";

/** The published job of this slug while it takes applications. Throws NOT_FOUND. */
export async function findOpenJob(tx: Transaction, ctx: Context, slug: string) {
  const [row] = await tx
    .select({
      id: job.id,
      title: job.title,
      organizationId: job.organizationId,
      organizationName: organization.name,
    })
    .from(job)
    .innerJoin(organization, eq(organization.id, job.organizationId))
    .where(
      and(
        eq(job.slug, slug),
        eq(job.state, "published"),
        or(isNull(job.validThrough), gt(job.validThrough, ctx.now())),
      ),
    );
  if (!row) throw notFound("job");
  return row;
}
