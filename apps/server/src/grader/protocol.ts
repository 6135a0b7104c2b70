import { type PublicSample, type Sample, type Submission, type Verdict } from "@unsung/engine";

/** All checks, or those that a candidate may run. */
export type Which = "all" | "visible";

/** From the server to a supervisor. A sample travels once; later requests name it by its hash. */
export type SupervisorRequest = { id: number; sample: { hash: string; whole: Sample | null } } & (
  | { type: "grade"; submission: Submission; which: Which }
  /** What of the sample may leave the server, with the reference's rows on visible data. */
  | { type: "publish" }
);

/** From a supervisor to the server. */
export type SupervisorMessage =
  | { type: "ready" }
  | { type: "graded"; id: number; verdict: Verdict }
  | { type: "published"; id: number; publicSample: PublicSample }
  /** The work itself broke; it is ours, and may be tried elsewhere. */
  | { type: "broken"; id: number; message: string };
