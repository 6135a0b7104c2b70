import { type Outcome, type PublicSample } from "@unsung/engine";
import { z } from "zod";
import { type EvidenceTick, type Responsibility } from "./evidence-tick.ts";
import {
  applicationId,
  type ApplicationId,
  attemptId,
  type AttemptId,
  type SubmissionId,
} from "./ids.ts";
import { type AiPolicy } from "./job.ts";
import { pageInput } from "./page.ts";
import { line, prose, storable, token } from "./text.ts";

/** How the work came about; printed with every piece of evidence. */
export const attemptSettings = ["practice", "applied", "invited"] as const;
export type AttemptSetting = (typeof attemptSettings)[number];

/** Private: an organization's own sample, whose answer can't be found in public. */
export type SampleVisibility = "public" | "private";

export const attemptStates = ["open", "submitted"] as const;
export type AttemptState = (typeof attemptStates)[number];

/** `fault`: ours, not the candidate's; it is graded again by itself. */
export const submissionStates = ["queued", "graded", "fault"] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** The conditions under which a piece of work came about, as they were when it began. */
export type Conditions = {
  setting: AttemptSetting;
  sample: SampleVisibility;
  /** Null in practice, where nobody asks. */
  aiPolicy: AiPolicy | null;
  /** Allowed for everybody, before any accommodation; null where there is no clock. */
  minutes: number | null;
};

/**
 * Who calls: the session, or for a visitor the secret that the server gave at the first start and that is kept in the
 * browser. It opens what was begun with it and nothing else.
 */
export const visitorToken = { visitorToken: token.nullish() };

export const startPracticeInput = z.object({ sampleId: line(80), ...visitorToken });
export type StartPracticeInput = z.infer<typeof startPracticeInput>;

/** `visitorToken` is the caller's own or a new one to keep; null for somebody signed in. */
export type StartedPracticeDto = { attemptId: AttemptId; visitorToken: string | null };

export const claimPracticeInput = z.object({ visitorToken: token });
export type ClaimPracticeInput = z.infer<typeof claimPracticeInput>;

export const startAttemptInput = z.object({ applicationId, sampleId: line(80) });
export type StartAttemptInput = z.infer<typeof startAttemptInput>;

export type StartedAttemptDto = { attemptId: AttemptId };

export const attemptInput = z.object({ attemptId, ...visitorToken });
export type AttemptInput = z.infer<typeof attemptInput>;

export const listOwnAttemptsInput = z.object({
  ...pageInput,
  setting: z.array(z.enum(attemptSettings)).default([]),
  ...visitorToken,
});
export type ListOwnAttemptsInput = z.infer<typeof listOwnAttemptsInput>;

export const workOfApplicationInput = z.object({ applicationId });
export type WorkOfApplicationInput = z.infer<typeof workOfApplicationInput>;

/** How much longer than others somebody needs; private to them. */
export const timeMultipliers = [1, 1.25, 1.5, 2] as const;

export const requestMoreTimeInput = z.object({
  applicationId,
  multiplier: z.literal(timeMultipliers),
});
export type RequestMoreTimeInput = z.infer<typeof requestMoreTimeInput>;

/** A candidate's files by their path inside start/. The sample says which may be changed. */
const files = z
  .record(
    storable(z.string().min(1).max(200)),
    storable(z.string().max(262_144, "Larger than 256 KiB")),
  )
  .refine((all) => Object.keys(all).length <= 20, { message: "More than 20 files" });

/** To a colleague who is not technical: what was done and what it means. Markdown. */
export const submissionNote = prose(2000);

export const saveDraftInput = z.object({
  attemptId,
  ...visitorToken,
  files,
  note: submissionNote.default(""),
  /** The revision that the changes were made to: what loading or the last save answered. */
  baseRevision: z.int().min(0),
  /** A random name of this tab, and a number that it counts up with every save: tells a retry from another tab. */
  writer: z.uuid(),
  sequence: z.int().min(0),
});
export type SaveDraftInput = z.infer<typeof saveDraftInput>;

export type DraftDto = {
  files: Record<string, string>;
  note: string;
  revision: number;
  savedAt: string;
};

/**
 * `conflict`: another tab or device saved in between; its draft is in the answer and nothing was overwritten. To keep
 * one's own, save again with `baseRevision` of that draft. `closed`: the work was handed in already.
 */
export type SavedDraftDto =
  | { outcome: "saved"; revision: number; savedAt: string }
  | { outcome: "conflict"; draft: DraftDto }
  | { outcome: "closed"; submissionId: SubmissionId | null };

/** One attempt as its author finds it in a list. */
export type OwnAttemptDto = {
  attemptId: AttemptId;
  sample: { sampleId: string; title: string; responsibility: Responsibility; version: number };
  conditions: Conditions;
  state: AttemptState;
  startedAt: string;
  /** Null where there is no clock. */
  deadline: string | null;
  job: {
    applicationId: ApplicationId;
    title: string;
    organization: { slug: string; name: string };
  } | null;
  /** The last one handed in. */
  submission: {
    submissionId: SubmissionId;
    state: SubmissionState;
    submittedAt: string;
    outcome: Outcome | null;
    score: number | null;
    /** Its evidence strip; empty until graded. */
    ticks: EvidenceTick[];
  } | null;
};

/** Everything that the workbench shows, of one attempt. `now` is the server's clock, to count down from. */
export type WorkbenchDto = OwnAttemptDto & {
  now: string;
  /** Drafts and submissions are taken until so many seconds after the deadline. */
  graceSeconds: number;
  workSample: PublicSample;
  briefHtml: string;
  draft: DraftDto;
};

export const sampleProgresses = ["locked", "ready", "open", "submitted"] as const;
/** `locked`: an earlier one of the same application comes first. */
export type SampleProgress = (typeof sampleProgresses)[number];

export type Hindrance =
  | "address-not-verified"
  | "past-due"
  | "application-not-active"
  | "job-closed";

/** The work samples of one application in their order, for the candidate. */
export type ApplicationWorkDto = {
  /** Null when work can begin; otherwise what stands in the way. */
  hindrance: Hindrance | null;
  multiplier: number;
  /** Until the first sample is begun. */
  multiplierCanChange: boolean;
  dueAt: string | null;
  aiPolicy: AiPolicy;
  samples: {
    sampleId: string;
    title: string;
    responsibility: Responsibility;
    /** With the candidate's multiplier. */
    minutes: number;
    progress: SampleProgress;
    attempt: Pick<OwnAttemptDto, "attemptId" | "deadline" | "submission"> | null;
  }[];
};
