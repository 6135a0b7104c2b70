import {
  answerHireRequestInput,
  deliveryInput,
  listDeliveriesInput,
  requestOfJobInput,
} from "../contract/hire-request.ts";
import { answerDelivery } from "../services/hire-request/answer-delivery.ts";
import { countUnread } from "../services/hire-request/count-unread.ts";
import { declineDelivery, resumeDelivery } from "../services/hire-request/decline-delivery.ts";
import { getDelivery } from "../services/hire-request/get-delivery.ts";
import { getRequestOfJob } from "../services/hire-request/get-request-of-job.ts";
import { listDeliveries } from "../services/hire-request/list-deliveries.ts";
import { makeJobOfDelivery } from "../services/hire-request/make-job-of-delivery.ts";
import { readDelivery } from "../services/hire-request/read-delivery.ts";
import { memberProcedure, router } from "../trpc.ts";

/** The requests that an organization got. */
export const hireRequestInboxRouter = router({
  list: memberProcedure
    .input(listDeliveriesInput)
    .query(({ ctx, input }) => listDeliveries({ ctx, input })),
  unread: memberProcedure.query(({ ctx }) => countUnread({ ctx })),
  get: memberProcedure.input(deliveryInput).query(({ ctx, input }) => getDelivery({ ctx, input })),
  read: memberProcedure
    .input(deliveryInput)
    .mutation(({ ctx, input }) => readDelivery({ ctx, input })),
  answer: memberProcedure
    .input(answerHireRequestInput)
    .mutation(({ ctx, input }) => answerDelivery({ ctx, input })),
  decline: memberProcedure
    .input(deliveryInput)
    .mutation(({ ctx, input }) => declineDelivery({ ctx, input })),
  resume: memberProcedure
    .input(deliveryInput)
    .mutation(({ ctx, input }) => resumeDelivery({ ctx, input })),
  makeJob: memberProcedure
    .input(deliveryInput)
    .mutation(({ ctx, input }) => makeJobOfDelivery({ ctx, input })),
  ofJob: memberProcedure
    .input(requestOfJobInput)
    .query(({ ctx, input }) => getRequestOfJob({ ctx, input })),
});
