import type { ChallengeDto } from "@unsung/api/contract/guide";

export const challengeWords: Record<ChallengeDto["content"]["kind"], string> = {
  technical: "With machines",
  interpersonal: "With people",
};
