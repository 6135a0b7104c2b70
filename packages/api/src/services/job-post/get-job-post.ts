import { and, eq, ne } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type JobPostDto, type JobPostInput } from "../../contract/job.ts";
import { job } from "../../db/schema/job.ts";
import { asVisitor } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { loadJob } from "../job/load-job.ts";
import { toJobPost } from "./to-job-post.ts";

/** A job post. One that was taken off answers with state "closed", which its page sends as 410. Throws NOT_FOUND. */
export function getJobPost({
  ctx,
  input,
}: {
  ctx: Context;
  input: JobPostInput;
}): Promise<JobPostDto> {
  return asVisitor(ctx, {}, async (tx) => {
    const [row] = await tx
      .select({ id: job.id })
      .from(job)
      .where(and(eq(job.slug, input.slug), ne(job.state, "draft")));
    if (!row) throw notFound("job");
    return toJobPost(tx, await loadJob(tx, ctx, row.id));
  });
}
