import { eq, gt, isNull, or, type SQL } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { job } from "../../db/schema/job.ts";

/** A job that takes applications today. */
export function openJob(ctx: Context): (SQL | undefined)[] {
  return [
    eq(job.state, "published"),
    or(isNull(job.validThrough), gt(job.validThrough, ctx.now())),
  ];
}
