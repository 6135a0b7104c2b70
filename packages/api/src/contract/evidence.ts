import {
  type CheckResult,
  type Outcome,
  type SampleKind,
  type SampleManifest,
  type Verdict,
} from "@unsung/engine";
import { z } from "zod";
import { type Conditions, type SubmissionState } from "./attempt.ts";
import { type ContestDto } from "./contest.ts";
import { type EvidenceTick, type Responsibility } from "./evidence-tick.ts";
import { applicationId, type ApplicationId, type AttemptId, type SubmissionId } from "./ids.ts";
import { type SampleLevel } from "./sample.ts";
import { line } from "./text.ts";

/** What went in and came out of one check. */
export type CheckDetail = Pick<
  CheckResult,
  "limit" | "message" | "expected" | "actual" | "cost" | "log"
>;

export type EvidenceCheck = Pick<CheckResult, "id" | "title" | "visible" | "outcome" | "weight"> & {
  /** Null where the reader may not see it: a candidate, of a hidden check. */
  detail: CheckDetail | null;
};

/** A piece of work and what was found about it: the part that everybody sees alike who may see it at all. */
export type EvidenceDto = {
  sample: {
    sampleId: string;
    title: string;
    kind: SampleKind;
    language: SampleManifest["language"];
    responsibility: Responsibility;
    level: SampleLevel;
    version: number;
    hash: string;
    skills: { skillId: string; title: string }[];
  };
  conditions: Conditions;
  state: SubmissionState;
  /** Null until graded. */
  verdict: {
    outcome: Outcome;
    score: number | null;
    submissionHash: string;
    variant: Verdict["sample"]["variant"];
    engine: Verdict["engine"];
    gradedOn: string;
  } | null;
  ticks: EvidenceTick[];
  checks: EvidenceCheck[];
  /** What was handed in beside what the candidate started from, by path. */
  files: { path: string; start: string; submitted: string }[];
  /** To a colleague who is not technical; Markdown and the same as safe HTML. */
  note: { markdown: string; html: string };
  contests: ContestDto[];
};

/** As its author sees it. */
export type OwnEvidenceDto = EvidenceDto & {
  submissionId: SubmissionId;
  attemptId: AttemptId;
  applicationId: ApplicationId | null;
  submittedAt: string;
  /** Handed in by the clock and not by the candidate. */
  closedByTime: boolean;
  /** Checks can be contested: the work belongs to an application. */
  contestable: boolean;
};

export const reviewEvidenceInput = z.object({ applicationId, sampleId: line(80) });
export type ReviewEvidenceInput = z.infer<typeof reviewEvidenceInput>;

export const listEvidenceInput = z.object({ applicationId });
export type ListEvidenceInput = z.infer<typeof listEvidenceInput>;

/**
 * As the hiring team sees it: no name, and no instant or id (which holds one) that would tell how long the work took,
 * since that gives an accommodation away.
 */
export type ReviewEvidenceDto = EvidenceDto & {
  applicationId: ApplicationId;
  /** "Candidate K27". */
  label: string;
};

/** One work sample of an application, as the team finds it in a list. */
export type ApplicationEvidenceDto = {
  sampleId: string;
  title: string;
  responsibility: Responsibility;
  /** Whether it was begun is not said: who watches could tell how long it takes. */
  state: "not-handed-in" | SubmissionState;
  outcome: Outcome | null;
  score: number | null;
  openContests: number;
};
