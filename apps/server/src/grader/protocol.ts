import { type Sample, type Submission, type Verdict } from "@unsung/engine";

/** From the server to a supervisor. A sample travels once; later submissions name it by its hash. */
export type GradeRequest = {
  id: number;
  sample: { hash: string; whole: Sample | null };
  submission: Submission;
};

/** From a supervisor to the server. */
export type SupervisorMessage =
  | { type: "ready" }
  | { type: "graded"; id: number; verdict: Verdict }
  /** Grading itself broke; it is ours, and the submission may be tried elsewhere. */
  | { type: "broken"; id: number; message: string };
