import {
  applicationInput,
  declineApplicationInput,
  listApplicationEventsInput,
  listShortlistInput,
  moveApplicationInput,
  undoApplicationEventInput,
} from "../contract/application.ts";
import { holdApplicationInput } from "../contract/retention.ts";
import { declineApplication } from "../services/application/decline-application.ts";
import { getApplication } from "../services/application/get-application.ts";
import { holdApplication } from "../services/application/hold-application.ts";
import { listApplicationEvents } from "../services/application/list-application-events.ts";
import { moveApplication } from "../services/application/move-application.ts";
import { releaseApplication } from "../services/application/release-application.ts";
import { revealApplication } from "../services/application/reveal-application.ts";
import { undoApplicationEvent } from "../services/application/undo-application-event.ts";
import { listShortlist } from "../services/shortlist/list-shortlist.ts";
import { memberProcedure, router } from "../trpc.ts";
import { ownApplicationRouter } from "./own-application.ts";

/** As the hiring team meets it, but for what is the candidate's own. */
export const applicationRouter = router({
  own: ownApplicationRouter,
  shortlist: memberProcedure
    .input(listShortlistInput)
    .query(({ ctx, input }) => listShortlist({ ctx, input })),
  get: memberProcedure
    .input(applicationInput)
    .query(({ ctx, input }) => getApplication({ ctx, input })),
  events: memberProcedure
    .input(listApplicationEventsInput)
    .query(({ ctx, input }) => listApplicationEvents({ ctx, input })),
  move: memberProcedure
    .input(moveApplicationInput)
    .mutation(({ ctx, input }) => moveApplication({ ctx, input })),
  decline: memberProcedure
    .input(declineApplicationInput)
    .mutation(({ ctx, input }) => declineApplication({ ctx, input })),
  undo: memberProcedure
    .input(undoApplicationEventInput)
    .mutation(({ ctx, input }) => undoApplicationEvent({ ctx, input })),
  reveal: memberProcedure
    .input(applicationInput)
    .mutation(({ ctx, input }) => revealApplication({ ctx, input })),
  hold: memberProcedure
    .input(holdApplicationInput)
    .mutation(({ ctx, input }) => holdApplication({ ctx, input })),
  release: memberProcedure
    .input(applicationInput)
    .mutation(({ ctx, input }) => releaseApplication({ ctx, input })),
});
