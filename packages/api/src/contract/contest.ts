import { z } from "zod";
import { namesSeen, prose } from "./text.ts";
import { contestId, type ContestId, submissionId } from "./ids.ts";

/** What the team found: whether the check judged the work rightly. */
export const rulings = ["check-was-right", "check-was-wrong"] as const;
export type Ruling = (typeof rulings)[number];

export const createContestInput = z.object({
  submissionId,
  checkId: z.string().min(1).max(200),
  reason: prose(2000).min(1),
  ...namesSeen,
});
export type CreateContestInput = z.infer<typeof createContestInput>;

export const answerContestInput = z.object({
  contestId,
  ruling: z.enum(rulings),
  /** For the candidate to read. */
  answer: prose(2000).min(1),
  ...namesSeen,
});
export type AnswerContestInput = z.infer<typeof answerContestInput>;

export type ContestDto = {
  id: ContestId;
  checkId: string;
  reason: string;
  at: string;
  /** Null until the team has answered. */
  answer: { ruling: Ruling; text: string; at: string } | null;
};
