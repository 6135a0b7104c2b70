import { z } from "zod";
import { type EvidenceTick, responsibilities, type Responsibility } from "./evidence-tick.ts";
import {
  applicationId,
  applicationEventId,
  type ApplicationEventId,
  type ApplicationId,
  jobId,
  type JobId,
  stageId,
  type StageId,
} from "./ids.ts";
import { pageInput } from "./page.ts";
import { type KeepingDto } from "./retention.ts";
import { emailAddress, line, prose, token } from "./text.ts";

export const applicationStates = ["active", "declined", "withdrawn"] as const;
export type ApplicationState = (typeof applicationStates)[number];

export const applicationSources = ["applied", "invited"] as const;
export type ApplicationSource = (typeof applicationSources)[number];

export const applicationEventKinds = [
  "applied",
  "moved",
  "declined",
  "withdrawn",
  "revealed",
  "undone",
  "held",
  "released",
  "erasure-asked",
] as const;
export type ApplicationEventKind = (typeof applicationEventKinds)[number];

/** Why a person decided against an application. The candidate is told the reason, not the comment. */
export const rejectionReasons = [
  "work-below-the-bar",
  "skills-do-not-match",
  "level-does-not-match",
  "place-does-not-match",
  "pay-does-not-match",
  "work-not-handed-in",
  "position-filled",
  "other",
] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

export const requestApplicationInput = z.object({
  jobSlug: line(120),
  name: line(120),
  email: emailAddress,
});
export type RequestApplicationInput = z.infer<typeof requestApplicationInput>;

export const confirmApplicationInput = z.object({ token });
export type ConfirmApplicationInput = z.infer<typeof confirmApplicationInput>;

export const createApplicationInput = z.object({ jobSlug: line(120) });
export type CreateApplicationInput = z.infer<typeof createApplicationInput>;

export const applicationInput = z.object({ applicationId });
export type ApplicationInput = z.infer<typeof applicationInput>;

export const listOwnApplicationsInput = z.object(pageInput);
export type ListOwnApplicationsInput = z.infer<typeof listOwnApplicationsInput>;

/** Where the person who decides saw the application; left out, it may stand anywhere. */
const seenAt = stageId.optional();

export const moveApplicationInput = z.object({ applicationId, stageId, seenAt });
export type MoveApplicationInput = z.infer<typeof moveApplicationInput>;

export const declineApplicationInput = z.object({
  applicationId,
  seenAt,
  reason: z.enum(rejectionReasons),
  /** For the team; never shown to the candidate. */
  comment: prose(2000).default(""),
});
export type DeclineApplicationInput = z.infer<typeof declineApplicationInput>;

export const undoApplicationEventInput = z.object({ applicationId, eventId: applicationEventId });
export type UndoApplicationEventInput = z.infer<typeof undoApplicationEventInput>;

export const listApplicationEventsInput = z.object({ applicationId, ...pageInput });
export type ListApplicationEventsInput = z.infer<typeof listApplicationEventsInput>;

/** Says only that there may be a mail: the same whether or not the address is known here. */
export type RequestedApplicationDto = { mailSentTo: string };

/** What a person gets who came by a link that proves an address. */
export type ConfirmedApplicationDto = { applicationId: ApplicationId; alreadyApplied: boolean };

/** An application as the candidate sees it. */
export type OwnApplicationDto = {
  id: ApplicationId;
  state: ApplicationState;
  stage: string;
  /** Set when declined. */
  reason: RejectionReason | null;
  dueAt: string | null;
  appliedAt: string;
  job: { id: JobId; slug: string; title: string; state: "published" | "closed" };
  organization: { slug: string; name: string; demo: boolean };
  kept: KeepingDto;
  samples: {
    sampleId: string;
    title: string;
    responsibility: Responsibility;
    minutes: number;
  }[];
};

/** An application as the hiring team sees it: without a name until somebody reveals it. */
export type ApplicationDto = {
  id: ApplicationId;
  jobId: JobId;
  /** "Candidate K27": stable for an application, unique within its job. */
  label: string;
  /** Null until revealed. */
  identity: { name: string; email: string; emailVerified: boolean } | null;
  state: ApplicationState;
  stage: { id: StageId; name: string };
  source: ApplicationSource;
  reason: RejectionReason | null;
  appliedAt: string;
  dueAt: string | null;
  kept: KeepingDto;
};

export type ApplicationEventDto = {
  id: ApplicationEventId;
  kind: ApplicationEventKind;
  from: string | null;
  to: string | null;
  reason: RejectionReason | null;
  comment: string;
  /** The member who did it; "The candidate"; or "A former member". */
  by: string;
  at: string;
  /** It was taken back by a later event. */
  undone: boolean;
};

export const shortlistSorts = ["rank", "newest", ...responsibilities] as const;
export type ShortlistSort = (typeof shortlistSorts)[number];

export const listShortlistInput = z.object({
  ...pageInput,
  jobId,
  state: z.array(z.enum(applicationStates)).default(["active"]),
  stageId: stageId.nullish(),
  /** Only this one, with its rank and its evidence, for its own page. */
  applicationId: applicationId.nullish(),
  /** Only those who have handed in every work sample. */
  complete: z.boolean().nullish(),
  sort: z.enum(shortlistSorts).default("rank"),
});
export type ListShortlistInput = z.infer<typeof listShortlistInput>;

/** One addend of a rank: `contribution = 100 × share × score`. */
export type RankPart = {
  responsibility: Responsibility;
  /** The sum of the weights of the job's skills in this responsibility; 1 where the job names none. */
  weight: number;
  /** The weight over the weights of all parts, 0 to 1. */
  share: number;
  /** The job's work samples in this responsibility; a score is 0 to 1, null until there is a verdict. */
  samples: { sampleId: string; title: string; score: number | null }[];
  /** The mean of the samples' scores, one without verdict counting 0; null while none has a verdict. */
  score: number | null;
  /** Points of 100. */
  contribution: number;
};

export type Rank = {
  /** Sum of the contributions, 0 to 100. */
  points: number;
  /** Every work sample of the job has a verdict. */
  complete: boolean;
  parts: RankPart[];
};

export type ShortlistRowDto = ApplicationDto & {
  rank: Rank;
  ticks: EvidenceTick[];
  notes: number;
};
