import { type MemberContext } from "../../context.ts";
import { jobId } from "../../contract/ids.ts";
import { type CreateJobInput, type JobDto } from "../../contract/job.ts";
import { type Transaction } from "../../db/client.ts";
import { job } from "../../db/schema/job.ts";
import { recordMemberDeed } from "../audit.ts";
import { jobColumnsOf } from "./job-columns-of.ts";
import { jobSlug } from "./job-slug.ts";
import { loadJob } from "./load-job.ts";
import { writeJobParts } from "./write-job-parts.ts";

/** A new draft, in the transaction of what it is made for. Throws INVALID for skills and samples that the catalogue does not have. */
export async function insertJob(
  tx: Transaction,
  ctx: MemberContext,
  input: CreateJobInput,
): Promise<JobDto> {
  const id = ctx.newId(jobId);
  const { skills, samples, stages, ...fields } = input;
  await tx.insert(job).values({
    id,
    organizationId: ctx.organization.id,
    slug: jobSlug(fields.title, id),
    state: "draft",
    createdBy: ctx.user.id,
    createdAt: ctx.now(),
    updatedAt: ctx.now(),
    ...fields,
    ...jobColumnsOf(fields),
  });
  const newStages = stages.map(({ name }) => ({ id: null, name }));
  await writeJobParts(tx, ctx, { jobId: id, skills, samples, stages: newStages });
  await recordMemberDeed(tx, ctx, { action: "job.created", subjectId: id });
  return loadJob(tx, ctx, id);
}
