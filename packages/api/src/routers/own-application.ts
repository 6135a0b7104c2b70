import {
  applicationInput,
  confirmApplicationInput,
  createApplicationInput,
  listOwnApplicationsInput,
  requestApplicationInput,
} from "../contract/application.ts";
import { confirmApplication } from "../services/application/confirm-application.ts";
import { createApplication } from "../services/application/create-application.ts";
import { eraseOwnApplication } from "../services/application/erase-own-application.ts";
import { getOwnApplication } from "../services/application/get-own-application.ts";
import { listOwnApplications } from "../services/application/list-own-applications.ts";
import { requestApplication } from "../services/application/request-application.ts";
import { withdrawApplication } from "../services/application/withdraw-application.ts";
import { router, userProcedure, visitorProcedure } from "../trpc.ts";

/** As the candidate meets it. */
export const ownApplicationRouter = router({
  request: visitorProcedure
    .input(requestApplicationInput)
    .mutation(({ ctx, input }) => requestApplication({ ctx, input })),
  confirm: visitorProcedure
    .input(confirmApplicationInput)
    .mutation(({ ctx, input }) => confirmApplication({ ctx, input })),
  create: userProcedure
    .input(createApplicationInput)
    .mutation(({ ctx, input }) => createApplication({ ctx, input })),
  list: userProcedure
    .input(listOwnApplicationsInput)
    .query(({ ctx, input }) => listOwnApplications({ ctx, input })),
  get: userProcedure
    .input(applicationInput)
    .query(({ ctx, input }) => getOwnApplication({ ctx, input })),
  withdraw: userProcedure
    .input(applicationInput)
    .mutation(({ ctx, input }) => withdrawApplication({ ctx, input })),
  erase: userProcedure
    .input(applicationInput)
    .mutation(({ ctx, input }) => eraseOwnApplication({ ctx, input })),
});
