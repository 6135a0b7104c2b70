import { attemptInput, listOwnAttemptsInput, saveDraftInput } from "../contract/attempt.ts";
import { getWorkbench } from "../services/attempt/get-workbench.ts";
import { listOwnAttempts } from "../services/attempt/list-own-attempts.ts";
import { saveDraft } from "../services/attempt/save-draft.ts";
import { router, visitorProcedure } from "../trpc.ts";

export const attemptRouter = router({
  listOwn: visitorProcedure
    .input(listOwnAttemptsInput)
    .query(({ ctx, input }) => listOwnAttempts({ ctx, input })),
  workbench: visitorProcedure
    .input(attemptInput)
    .query(({ ctx, input }) => getWorkbench({ ctx, input })),
  saveDraft: visitorProcedure
    .input(saveDraftInput)
    .mutation(({ ctx, input }) => saveDraft({ ctx, input })),
});
