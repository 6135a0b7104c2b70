import { submissionInput } from "../contract/submission.ts";
import { getOwnEvidence } from "../services/evidence/get-own-evidence.ts";
import { router, visitorProcedure } from "../trpc.ts";

export const evidenceRouter = router({
  own: visitorProcedure
    .input(submissionInput)
    .query(({ ctx, input }) => getOwnEvidence({ ctx, input })),
});
