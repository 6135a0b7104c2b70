import { answerContestInput, createContestInput } from "../contract/contest.ts";
import { answerContest } from "../services/contest/answer-contest.ts";
import { createContest } from "../services/contest/create-contest.ts";
import { memberProcedure, router, userProcedure } from "../trpc.ts";

export const contestRouter = router({
  create: userProcedure
    .input(createContestInput)
    .mutation(({ ctx, input }) => createContest({ ctx, input })),
  answer: memberProcedure
    .input(answerContestInput)
    .mutation(({ ctx, input }) => answerContest({ ctx, input })),
});
