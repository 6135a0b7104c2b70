import { type Outcome } from "@unsung/engine";
import { z } from "zod";
import { saveDraftInput, submissionNote, type SubmissionState, visitorToken } from "./attempt.ts";
import { submissionId, type SubmissionId } from "./ids.ts";
import { namesSeen } from "./text.ts";

export const createSubmissionInput = saveDraftInput
  .pick({ attemptId: true, visitorToken: true, files: true })
  .extend({ note: submissionNote.default(""), ...namesSeen });
export type CreateSubmissionInput = z.infer<typeof createSubmissionInput>;

/** `closedByTime`: time was up before, and what had been saved as a draft until then was handed in. */
export type CreatedSubmissionDto = { submissionId: SubmissionId; closedByTime: boolean };

export const submissionInput = z.object({ submissionId, ...visitorToken });
export type SubmissionInput = z.infer<typeof submissionInput>;

export const watchSubmissionInput = submissionInput.extend({
  /** Sent by the client after a break. */
  lastEventId: z.string().max(100).nullish(),
});
export type WatchSubmissionInput = z.infer<typeof watchSubmissionInput>;

/** How far the grading is: all that the live channel carries. The evidence is read when it says `graded`. */
export type SubmissionProgressDto = {
  submissionId: SubmissionId;
  state: SubmissionState;
  /** Null until graded. */
  outcome: Outcome | null;
  score: number | null;
};
