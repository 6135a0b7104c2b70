/** What the sample commands answer with; of several folders the highest. */
export const exitCodes = {
  done: 0,
  /** `sample check`: a folder that must not be published. */
  notPublishable: 1,
  /** The call or the folder is wrong. */
  wrongCall: 2,
  /** The engine or the machine failed. */
  fault: 3,
} as const;
