import { claimPracticeInput, startPracticeInput } from "../contract/attempt.ts";
import { forgetPracticeInput } from "../contract/erasure.ts";
import { claimPractice } from "../services/practice/claim-practice.ts";
import { forgetPractice } from "../services/practice/forget-practice.ts";
import { startPractice } from "../services/practice/start-practice.ts";
import { router, userProcedure, visitorProcedure } from "../trpc.ts";

export const practiceRouter = router({
  start: visitorProcedure
    .input(startPracticeInput)
    .mutation(({ ctx, input }) => startPractice({ ctx, input })),
  claim: userProcedure
    .input(claimPracticeInput)
    .mutation(({ ctx, input }) => claimPractice({ ctx, input })),
  forget: visitorProcedure
    .input(forgetPracticeInput)
    .mutation(({ ctx, input }) => forgetPractice({ ctx, input })),
});
