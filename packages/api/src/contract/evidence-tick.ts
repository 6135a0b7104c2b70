import { type Outcome } from "@unsung/engine";

/** The four things that a back-end developer answers for. */
export const responsibilities = ["databases", "apis", "security", "performance"] as const;
export type Responsibility = (typeof responsibilities)[number];

/** One check of the verdict that counts, as one stroke of the evidence strip. */
export type EvidenceTick = {
  sampleId: string;
  checkId: string;
  title: string;
  responsibility: Responsibility;
  outcome: Outcome;
  weight: number;
};
