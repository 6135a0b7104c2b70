import { claimPracticeInput, startPracticeInput } from "../contract/attempt.ts";
import { claimPractice } from "../services/practice/claim-practice.ts";
import { startPractice } from "../services/practice/start-practice.ts";
import { router, userProcedure, visitorProcedure } from "../trpc.ts";

export const practiceRouter = router({
  start: visitorProcedure
    .input(startPracticeInput)
    .mutation(({ ctx, input }) => startPractice({ ctx, input })),
  claim: userProcedure
    .input(claimPracticeInput)
    .mutation(({ ctx, input }) => claimPractice({ ctx, input })),
});
