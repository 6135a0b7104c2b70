import { type ApplicationSource, type OwnApplicationDto } from "./application.ts";
import { type OwnAttemptDto, type SubmissionState } from "./attempt.ts";
import { type EvidenceDto } from "./evidence.ts";
import { type HireRequestContent, type HireRequestState } from "./hire-request.ts";
import { type ApplicationId, type SubmissionId, type UserId } from "./ids.ts";
import { type Role } from "./organization.ts";

/** What sign-in keeps about somebody, as it is exported; instants in ISO. */
export type SignInRecord = {
  madeAt: string;
  /** "credential" is a password, which itself is kept as a hash that nobody can read. */
  ways: { provider: string; since: string }[];
  sessions: {
    since: string;
    until: string;
    ipAddress: string | null;
    userAgent: string | null;
  }[];
};

/**
 * All that is kept about a person, as one document; docs/operating.md describes it. Instants are ISO 8601 in UTC. A new
 * field may come at any time; one that changes its meaning makes a new `format`.
 */
export type AccountExportDto = {
  format: "unsung-export-1";
  exportedAt: string;
  /** What is kept and stands elsewhere, in sentences. */
  notHere: string[];
  account: {
    id: UserId;
    name: string;
    email: string;
    emailVerified: boolean;
    signIn: SignInRecord;
  };
  memberships: { organization: string; role: Role; since: string }[];
  /** Written as a member about candidates. */
  notesWritten: { organization: string; candidate: string; body: string; at: string }[];
  applications: (OwnApplicationDto & {
    /** As it was given to the organization. */
    identity: { name: string; email: string; emailVerified: boolean } | null;
    source: ApplicationSource;
    /** By which the time of every work sample was multiplied; private to the person. */
    timeMultiplier: number;
  })[];
  attempts: (Omit<OwnAttemptDto, "submission"> & {
    draft: { files: Record<string, string>; note: string; savedAt: string };
    submissions: ExportedSubmission[];
  })[];
  /** Links that were sent to the proved address. */
  invitations: {
    organization: string;
    job: string | null;
    remark: string | null;
    sentAt: string;
    deadline: string;
    acceptedAt: string | null;
  }[];
  applicationRequests: {
    job: string;
    name: string;
    email: string;
    askedAt: string;
    confirmedAt: string | null;
  }[];
  /** Requests for a developer that were made with the proved address. */
  hireRequests: (HireRequestContent & {
    state: HireRequestState;
    askedAt: string;
    sentAt: string | null;
  })[];
  /** Lines of the log about what the person did. */
  deeds: { action: string; subjectId: string; details: Record<string, unknown>; at: string }[];
};

export type ExportedSubmission = {
  submissionId: SubmissionId;
  applicationId: ApplicationId | null;
  submittedAt: string;
  closedByTime: boolean;
  state: SubmissionState;
  /** Its page, for whoever is signed in as its author. */
  evidenceUrl: string;
  files: Record<string, string>;
  note: string;
  verdict: EvidenceDto["verdict"];
  checks: EvidenceDto["checks"];
  contests: EvidenceDto["contests"];
};
