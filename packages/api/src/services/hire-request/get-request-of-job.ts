import { and, eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type RequestOfJobInput } from "../../contract/hire-request.ts";
import { type HireRequestDeliveryId } from "../../contract/ids.ts";
import { hireRequestDelivery } from "../../db/schema/hire-request.ts";
import { asMember } from "../../db/transaction.ts";
import { requireOwnJob } from "../job/require-own-job.ts";

/** The request that a job was made of; null where it was made of none, or the request has been erased since. Throws NOT_FOUND. */
export function getRequestOfJob({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: RequestOfJobInput;
}): Promise<{ deliveryId: HireRequestDeliveryId } | null> {
  return asMember(ctx, "request.read", async (tx) => {
    await requireOwnJob(tx, ctx, input.jobId);
    const [row] = await tx
      .select({ deliveryId: hireRequestDelivery.id })
      .from(hireRequestDelivery)
      .where(
        and(
          eq(hireRequestDelivery.jobId, input.jobId),
          eq(hireRequestDelivery.organizationId, ctx.organization.id),
        ),
      );
    return row ?? null;
  });
}
