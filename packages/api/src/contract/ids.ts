import { z } from "zod";

/** Every id is a UUIDv7 made by `ctx.newId()`; the brand keeps a job's id from being passed for a member's. */
export const userId = z.uuidv7().brand<"UserId">();
export type UserId = z.infer<typeof userId>;

export const organizationId = z.uuidv7().brand<"OrganizationId">();
export type OrganizationId = z.infer<typeof organizationId>;

export const memberId = z.uuidv7().brand<"MemberId">();
export type MemberId = z.infer<typeof memberId>;

export const memberInvitationId = z.uuidv7().brand<"MemberInvitationId">();
export type MemberInvitationId = z.infer<typeof memberInvitationId>;

export const jobId = z.uuidv7().brand<"JobId">();
export type JobId = z.infer<typeof jobId>;

export const stageId = z.uuidv7().brand<"StageId">();
export type StageId = z.infer<typeof stageId>;

export const inviteId = z.uuidv7().brand<"InviteId">();
export type InviteId = z.infer<typeof inviteId>;

export const applicationId = z.uuidv7().brand<"ApplicationId">();
export type ApplicationId = z.infer<typeof applicationId>;

export const applicationRequestId = z.uuidv7().brand<"ApplicationRequestId">();
export type ApplicationRequestId = z.infer<typeof applicationRequestId>;

export const applicationEventId = z.uuidv7().brand<"ApplicationEventId">();
export type ApplicationEventId = z.infer<typeof applicationEventId>;

export const noteId = z.uuidv7().brand<"NoteId">();
export type NoteId = z.infer<typeof noteId>;

export const auditId = z.uuidv7().brand<"AuditId">();
export type AuditId = z.infer<typeof auditId>;

export const sampleVersionId = z.uuidv7().brand<"SampleVersionId">();
export type SampleVersionId = z.infer<typeof sampleVersionId>;

export const attemptId = z.uuidv7().brand<"AttemptId">();
export type AttemptId = z.infer<typeof attemptId>;

export const submissionId = z.uuidv7().brand<"SubmissionId">();
export type SubmissionId = z.infer<typeof submissionId>;

export const runId = z.uuidv7().brand<"RunId">();
export type RunId = z.infer<typeof runId>;

export const verdictId = z.uuidv7().brand<"VerdictId">();
export type VerdictId = z.infer<typeof verdictId>;

export const contestId = z.uuidv7().brand<"ContestId">();
export type ContestId = z.infer<typeof contestId>;

export const visitorUseId = z.uuidv7().brand<"VisitorUseId">();
export type VisitorUseId = z.infer<typeof visitorUseId>;

export const hireRequestId = z.uuidv7().brand<"HireRequestId">();
export type HireRequestId = z.infer<typeof hireRequestId>;

export const hireRequestDeliveryId = z.uuidv7().brand<"HireRequestDeliveryId">();
export type HireRequestDeliveryId = z.infer<typeof hireRequestDeliveryId>;

/** Any of the ids above, for what makes them. */
export type Id =
  | UserId
  | OrganizationId
  | MemberId
  | MemberInvitationId
  | JobId
  | StageId
  | InviteId
  | ApplicationId
  | ApplicationRequestId
  | ApplicationEventId
  | NoteId
  | AuditId
  | SampleVersionId
  | AttemptId
  | SubmissionId
  | RunId
  | VerdictId
  | ContestId
  | VisitorUseId
  | HireRequestId
  | HireRequestDeliveryId;
