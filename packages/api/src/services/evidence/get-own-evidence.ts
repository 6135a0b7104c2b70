import { and, eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type OwnEvidenceDto } from "../../contract/evidence.ts";
import { type SubmissionInput } from "../../contract/submission.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { submission } from "../../db/schema/submission.ts";
import { asAuthor } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { isAuthor } from "../attempt/is-author.ts";
import { assembleEvidence } from "./assemble-evidence.ts";

/** The evidence of the caller's own submission. Throws NOT_FOUND. */
export function getOwnEvidence({
  ctx,
  input,
}: {
  ctx: Context;
  input: SubmissionInput;
}): Promise<OwnEvidenceDto> {
  return asAuthor(ctx, input, async (tx) => {
    const [own] = await tx
      .select({
        submissionId: submission.id,
        attemptId: submission.attemptId,
        applicationId: submission.applicationId,
        submittedAt: submission.submittedAt,
        closedByTime: submission.closedByTime,
      })
      .from(submission)
      .innerJoin(attempt, eq(attempt.id, submission.attemptId))
      .where(and(eq(submission.id, input.submissionId), isAuthor(ctx, input.visitorToken)));
    if (!own) throw notFound("submission");
    const evidence = await assembleEvidence(tx, ctx, { ...own, reader: "author" });
    return {
      ...evidence,
      ...own,
      submittedAt: own.submittedAt.toISOString(),
      contestable: own.applicationId !== null && evidence.verdict !== null,
    };
  });
}
