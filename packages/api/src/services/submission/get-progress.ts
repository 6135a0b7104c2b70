import { and, eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type SubmissionInput, type SubmissionProgressDto } from "../../contract/submission.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { submission, verdict } from "../../db/schema/submission.ts";
import { asAuthor } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { isAuthor } from "../attempt/is-author.ts";

/** How far the grading of the caller's own submission is. Throws NOT_FOUND. */
export async function getProgress({
  ctx,
  input,
}: {
  ctx: Context;
  input: SubmissionInput;
}): Promise<SubmissionProgressDto> {
  const [row] = await asAuthor(ctx, input, (tx) =>
    tx
      .select({
        submissionId: submission.id,
        state: submission.state,
        outcome: verdict.outcome,
        score: verdict.score,
      })
      .from(submission)
      .innerJoin(attempt, eq(attempt.id, submission.attemptId))
      .leftJoin(verdict, eq(verdict.submissionId, submission.id))
      .where(and(eq(submission.id, input.submissionId), isAuthor(ctx, input.visitorToken))),
  );
  if (!row) throw notFound("submission");
  return row;
}
