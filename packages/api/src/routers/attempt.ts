import {
  attemptInput,
  listOwnAttemptsInput,
  requestMoreTimeInput,
  saveDraftInput,
  startAttemptInput,
  workOfApplicationInput,
} from "../contract/attempt.ts";
import { getApplicationWork } from "../services/attempt/get-application-work.ts";
import { getWorkbench } from "../services/attempt/get-workbench.ts";
import { listOwnAttempts } from "../services/attempt/list-own-attempts.ts";
import { requestMoreTime } from "../services/attempt/request-more-time.ts";
import { saveDraft } from "../services/attempt/save-draft.ts";
import { startAttempt } from "../services/attempt/start-attempt.ts";
import { router, userProcedure, visitorProcedure } from "../trpc.ts";

/** As its author meets it; a hiring team meets the evidence. */
export const attemptRouter = router({
  ofApplication: userProcedure
    .input(workOfApplicationInput)
    .query(({ ctx, input }) => getApplicationWork({ ctx, input })),
  requestMoreTime: userProcedure
    .input(requestMoreTimeInput)
    .mutation(({ ctx, input }) => requestMoreTime({ ctx, input })),
  start: userProcedure
    .input(startAttemptInput)
    .mutation(({ ctx, input }) => startAttempt({ ctx, input })),
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
