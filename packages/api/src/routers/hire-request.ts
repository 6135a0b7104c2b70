import {
  confirmHireRequestInput,
  createHireRequestInput,
  fitInput,
  hireRequestTokenInput,
} from "../contract/hire-request.ts";
import { closeHireRequest } from "../services/hire-request/close-hire-request.ts";
import { confirmHireRequest } from "../services/hire-request/confirm-hire-request.ts";
import { createHireRequest } from "../services/hire-request/create-hire-request.ts";
import { eraseHireRequest } from "../services/hire-request/erase-hire-request.ts";
import { findFit } from "../services/hire-request/find-fit.ts";
import { getOwnRequest } from "../services/hire-request/get-own-request.ts";
import { router, visitorProcedure } from "../trpc.ts";
import { hireRequestInboxRouter } from "./hire-request-inbox.ts";
import { hireRequestIntakeRouter } from "./hire-request-intake.ts";

/** As whoever asks for a developer meets it, but for what is an organization's. */
export const hireRequestRouter = router({
  inbox: hireRequestInboxRouter,
  intake: hireRequestIntakeRouter,
  fit: visitorProcedure.input(fitInput).query(({ ctx, input }) => findFit({ ctx, input })),
  create: visitorProcedure
    .input(createHireRequestInput)
    .mutation(({ ctx, input }) => createHireRequest({ ctx, input })),
  get: visitorProcedure
    .input(hireRequestTokenInput)
    .query(({ ctx, input }) => getOwnRequest({ ctx, input })),
  confirm: visitorProcedure
    .input(confirmHireRequestInput)
    .mutation(({ ctx, input }) => confirmHireRequest({ ctx, input })),
  close: visitorProcedure
    .input(hireRequestTokenInput)
    .mutation(({ ctx, input }) => closeHireRequest({ ctx, input })),
  erase: visitorProcedure
    .input(hireRequestTokenInput)
    .mutation(({ ctx, input }) => eraseHireRequest({ ctx, input })),
});
