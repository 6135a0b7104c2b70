import { eq } from "drizzle-orm";
import { type JobPostDto } from "../../contract/job.ts";
import { type Transaction } from "../../db/client.ts";
import { organization } from "../../db/schema/organization.ts";
import { notFound } from "../../errors.ts";
import { renderMarkdown } from "../../markdown.ts";
import { type LoadedJob } from "../job/load-job.ts";

/** A job as the public sees it, or will see it: a draft is a preview. */
export async function toJobPost(tx: Transaction, job: LoadedJob): Promise<JobPostDto> {
  const [owner] = await tx
    .select({
      id: organization.id,
      slug: organization.slug,
      name: organization.name,
      website: organization.website,
      demo: organization.demo,
      retentionMonths: organization.retentionMonths,
    })
    .from(organization)
    .where(eq(organization.id, job.organizationId));
  if (!owner) throw notFound("job");
  const {
    missing: _missing,
    warnings: _warnings,
    organizationId: _id,
    stages,
    state,
    ...rest
  } = job;
  return {
    ...rest,
    state: state === "draft" ? "preview" : state,
    descriptionHtml: renderMarkdown(job.description),
    stages: stages.map(({ name }) => ({ name })),
    organization: owner,
  };
}
