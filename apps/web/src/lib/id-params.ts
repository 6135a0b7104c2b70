import type { ApplicationId, HireRequestDeliveryId, JobId } from "@unsung/api/contract/ids";

/** Ids in a URL: the server checks their form and whose they are, so the brand only names what kind is meant. */
export const idParams = {
  applicationId: {
    parse: ({ applicationId }: { applicationId: string }) => ({
      applicationId: applicationId as ApplicationId,
    }),
    stringify: ({ applicationId }: { applicationId: ApplicationId }) => ({
      applicationId: applicationId as string,
    }),
  },
  deliveryId: {
    parse: ({ deliveryId }: { deliveryId: string }) => ({
      deliveryId: deliveryId as HireRequestDeliveryId,
    }),
    stringify: ({ deliveryId }: { deliveryId: HireRequestDeliveryId }) => ({
      deliveryId: deliveryId as string,
    }),
  },
  jobId: {
    parse: ({ jobId }: { jobId: string }) => ({ jobId: jobId as JobId }),
    stringify: ({ jobId }: { jobId: JobId }) => ({ jobId: jobId as string }),
  },
};
