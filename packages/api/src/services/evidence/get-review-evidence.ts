import { and, eq } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type ReviewEvidenceDto, type ReviewEvidenceInput } from "../../contract/evidence.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { submission } from "../../db/schema/submission.ts";
import { asMember } from "../../db/transaction.ts";
import { notFound } from "../../errors.ts";
import { loadApplication } from "../application/load-application.ts";
import { assembleEvidence } from "./assemble-evidence.ts";

/**
 * The evidence of one work sample of an application, as the hiring team sees it: without a name, also once that was
 * revealed, and without instants or ids that tell how long the work took. Throws NOT_FOUND, also before it is handed in.
 */
export function getReviewEvidence({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ReviewEvidenceInput;
}): Promise<ReviewEvidenceDto> {
  return asMember(ctx, "application.read", async (tx) => {
    const { id, label } = await loadApplication(tx, ctx, input.applicationId);
    const [found] = await tx
      .select({ submissionId: submission.id })
      .from(submission)
      .innerJoin(attempt, eq(attempt.id, submission.attemptId))
      .where(and(eq(submission.applicationId, id), eq(attempt.sampleId, input.sampleId)));
    if (!found) throw notFound("piece of evidence");
    const evidence = await assembleEvidence(tx, ctx, { ...found, reader: "team" });
    return { ...evidence, applicationId: id, label };
  });
}
