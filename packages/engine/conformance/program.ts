import { type Limit, type Outcome } from "../src/verdict.ts";

/** What a host must make of a program. */
export type Expected = {
  outcome: Outcome;
  limit?: Limit;
  /** A part of the first check's message. */
  message?: string;
};

/** A submission that means harm, or that goes wrong in a way that a host must survive. */
export type HostileProgram = {
  name: string;
  sample: "function" | "handler";
  /** The whole submission: `function.ts` or `handler.ts`. */
  source: string;
  expected: Expected;
  /** Where the browser rightly comes to another end than Node: a smaller stack, for one. */
  inBrowser?: Expected;
};
