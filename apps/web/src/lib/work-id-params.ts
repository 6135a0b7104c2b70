import type { AttemptId, SubmissionId } from "@unsung/api/contract/ids";

/** Ids of work in a URL; as with `idParams`, the server checks their form and whose they are. */
export const workIdParams = {
  attemptId: {
    parse: ({ attemptId }: { attemptId: string }) => ({ attemptId: attemptId as AttemptId }),
    stringify: ({ attemptId }: { attemptId: AttemptId }) => ({ attemptId: attemptId as string }),
  },
  submissionId: {
    parse: ({ submissionId }: { submissionId: string }) => ({
      submissionId: submissionId as SubmissionId,
    }),
    stringify: ({ submissionId }: { submissionId: SubmissionId }) => ({
      submissionId: submissionId as string,
    }),
  },
};
