import { listEvidenceInput, reviewEvidenceInput } from "../contract/evidence.ts";
import { submissionInput } from "../contract/submission.ts";
import { getOwnEvidence } from "../services/evidence/get-own-evidence.ts";
import { getReviewEvidence } from "../services/evidence/get-review-evidence.ts";
import { listApplicationEvidence } from "../services/evidence/list-application-evidence.ts";
import { memberProcedure, router, visitorProcedure } from "../trpc.ts";

export const evidenceRouter = router({
  own: visitorProcedure
    .input(submissionInput)
    .query(({ ctx, input }) => getOwnEvidence({ ctx, input })),
  ofApplication: memberProcedure
    .input(listEvidenceInput)
    .query(({ ctx, input }) => listApplicationEvidence({ ctx, input })),
  review: memberProcedure
    .input(reviewEvidenceInput)
    .query(({ ctx, input }) => getReviewEvidence({ ctx, input })),
});
