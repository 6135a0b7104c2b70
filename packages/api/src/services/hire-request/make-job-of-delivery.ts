import { eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type DeliveryInput, type MadeJobDto } from "../../contract/hire-request.ts";
import { createJobInput } from "../../contract/job.ts";
import { hireRequestDelivery } from "../../db/schema/hire-request.ts";
import { asMember } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { recordMemberDeed } from "../audit.ts";
import { insertJob } from "../job/insert-job.ts";
import { jobOfRequest } from "./job-of-request.ts";
import { loadDelivery, lockDelivery, requireOpen } from "./load-delivery.ts";

/**
 * Makes a draft with the fields that the request fills, once, and links the two. Skills that have left the catalogue
 * since are left out. Throws NOT_FOUND, FORBIDDEN and WRONG_STATE.
 */
export function makeJobOfDelivery({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: DeliveryInput;
}): Promise<MadeJobDto> {
  return asMember(ctx, "job.write", async (tx) => {
    const delivery = await lockDelivery(tx, ctx, input.deliveryId);
    const request = await loadDelivery(tx, ctx, delivery.id);
    requireOpen(request);
    if (request.job)
      throw new DomainError("WRONG_STATE", "A job has been made of it already.", {
        jobId: request.job.id,
      });
    const skills = request.skills.filter(({ skillId }) => ctx.catalog.skills.has(skillId));
    const { id: jobId } = await insertJob(
      tx,
      ctx,
      createJobInput.parse(jobOfRequest({ ...request, skills })),
    );
    await tx
      .update(hireRequestDelivery)
      .set({ jobId })
      .where(eq(hireRequestDelivery.id, delivery.id));
    await recordMemberDeed(tx, ctx, {
      action: "hire-request.job-made",
      subjectId: delivery.id,
      details: { jobId },
    });
    return { jobId };
  });
}
