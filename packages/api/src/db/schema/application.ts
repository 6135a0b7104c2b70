import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type ApplicationEventKind,
  type ApplicationSource,
  type ApplicationState,
  type RejectionReason,
} from "../../contract/application.ts";
import {
  type ApplicationEventId,
  type ApplicationId,
  type ApplicationRequestId,
  type InviteId,
  type MemberId,
  type NoteId,
  type StageId,
  type UserId,
} from "../../contract/ids.ts";
import { type RetentionMonths } from "../../contract/organization.ts";
import { user } from "./auth.ts";
import { instant } from "./columns.ts";
import { belongsToJob, jobColumn, jobStage } from "./job.ts";
import { member, tenantColumn } from "./organization.ts";
import {
  claimPolicies,
  currentAddress,
  currentOrganizationId,
  currentTokenHash,
  currentUserId,
  deletePolicy,
  erasePolicy,
  inRetention,
  insertPolicy,
  memberPolicy,
  readPolicy,
  updatePolicy,
} from "./policies.ts";

/** The published job that a row of a candidate or visitor names, with the organization that it says. */
const ofPublishedJob = (row: { jobId: unknown; organizationId: unknown }) =>
  sql`exists (select 1 from job where job.id = ${row.jobId} and job.organization_id = ${row.organizationId} and job.state = 'published')`;

/** An address that wants to apply and has not proved itself yet. Only the holder of the mailed link can read it. */
export const applicationRequest = pgTable(
  "application_request",
  {
    id: uuid("id").primaryKey().$type<ApplicationRequestId>(),
    organizationId: tenantColumn(),
    jobId: jobColumn(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    /** The ten minutes in which it was asked for, counted from the epoch: one mail for each. */
    window: integer("window").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    confirmedAt: instant("confirmed_at"),
  },
  (table) => [
    belongsToJob(table),
    unique("application_request_seldom").on(table.jobId, table.email, table.window),
    insertPolicy("application_request_public", ofPublishedJob(table)),
    readPolicy("application_request_by_token", sql`${table.tokenHash} = ${currentTokenHash}`),
    updatePolicy("application_request_confirm", {
      using: sql`${table.tokenHash} = ${currentTokenHash}`,
      withCheck: sql`${table.tokenHash} = ${currentTokenHash}`,
    }),
    erasePolicy("application_request_expire", inRetention),
    erasePolicy("application_request_erase", sql`${table.email} = ${currentAddress}`),
  ],
);

/** A candidate asked in by the hiring team, by mail or by a link that works once. */
export const invite = pgTable(
  "invite",
  {
    id: uuid("id").primaryKey().$type<InviteId>(),
    organizationId: tenantColumn(),
    jobId: jobColumn(),
    /** Null for a link to hand over. */
    email: text("email"),
    remark: text("remark"),
    tokenHash: text("token_hash").notNull().unique(),
    minutes: integer("minutes"),
    deadline: instant("deadline").notNull(),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    belongsToJob(table),
    index("invite_job").on(table.jobId, table.id),
    memberPolicy("invite", table.organizationId),
    readPolicy("invite_by_token", sql`${table.tokenHash} = ${currentTokenHash}`),
    updatePolicy("invite_accept", {
      using: sql`${table.tokenHash} = ${currentTokenHash}`,
      withCheck: sql`${table.tokenHash} = ${currentTokenHash}`,
    }),
    erasePolicy("invite_expire", inRetention),
    erasePolicy("invite_erase", sql`${table.email} = ${currentAddress}`),
  ],
);

export const application = pgTable(
  "application",
  {
    id: uuid("id").primaryKey().$type<ApplicationId>(),
    organizationId: tenantColumn(),
    jobId: jobColumn(),
    /** Without a cascade: an account can't take an application along that is held for a dispute. */
    candidateUserId: uuid("candidate_user_id")
      .notNull()
      .references(() => user.id)
      .$type<UserId>(),
    /** What stands in for the name: "K27". */
    label: text("label").notNull(),
    state: text("state").notNull().$type<ApplicationState>(),
    stageId: uuid("stage_id").notNull().$type<StageId>(),
    source: text("source").notNull().$type<ApplicationSource>(),
    /** From the invitation: minutes for each work sample, and until when. */
    minutes: integer("minutes"),
    dueAt: instant("due_at"),
    reason: text("reason").$type<RejectionReason>(),
    revealedAt: instant("revealed_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    /** Retention counts from here, and from what was handed in or contested later. */
    lastContactAt: instant("last_contact_at").notNull(),
    /** What the candidate was told when applying. */
    retentionMonths: integer("retention_months").notNull().$type<RetentionMonths>(),
    /** Kept for a dispute, as long as this is set, whatever the time and whoever asks. */
    heldAt: instant("held_at"),
    /** For the candidate to read. */
    holdReason: text("hold_reason"),
  },
  (table) => [
    belongsToJob(table),
    unique("application_of_organization").on(table.id, table.organizationId),
    unique("application_once").on(table.jobId, table.candidateUserId),
    unique("application_label").on(table.jobId, table.label),
    foreignKey({
      name: "application_stage_of_job",
      columns: [table.stageId, table.jobId],
      foreignColumns: [jobStage.id, jobStage.jobId],
    }),
    index("application_candidate").on(table.candidateUserId, table.id),
    index("application_stage").on(table.stageId),
    index("application_last_contact").on(table.lastContactAt),
    memberPolicy("application", table.organizationId),
    readPolicy("application_own", sql`${table.candidateUserId} = ${currentUserId}`),
    insertPolicy(
      "application_apply",
      sql`${table.candidateUserId} = ${currentUserId} and ${table.state} = 'active' and ${table.revealedAt} is null and ${ofPublishedJob(table)}`,
    ),
    updatePolicy("application_withdraw", {
      using: sql`${table.candidateUserId} = ${currentUserId}`,
      withCheck: sql`${table.candidateUserId} = ${currentUserId} and ${table.state} = 'withdrawn'`,
    }),
    ...claimPolicies("application", table.candidateUserId),
    deletePolicy(
      "application_erase",
      sql`${table.candidateUserId} = ${currentUserId} and ${table.heldAt} is null`,
    ),
    readPolicy("application_retention", inRetention),
    deletePolicy("application_expire", sql`${inRetention} and ${table.heldAt} is null`),
  ],
);

/** The column `application_id`; goes with `belongsToApplication`. */
export function applicationColumn() {
  return uuid("application_id").notNull().$type<ApplicationId>();
}

/** Refers to an application of the same organization. */
export function belongsToApplication(row: {
  applicationId: AnyPgColumn;
  organizationId: AnyPgColumn;
}) {
  return foreignKey({
    columns: [row.applicationId, row.organizationId],
    foreignColumns: [application.id, application.organizationId],
  }).onDelete("cascade");
}

/** Apart from the application, so that the database itself keeps a name hidden until it is revealed. */
export const applicationIdentity = pgTable(
  "application_identity",
  {
    applicationId: applicationColumn().primaryKey(),
    organizationId: tenantColumn(),
    candidateUserId: uuid("candidate_user_id").notNull().$type<UserId>(),
    name: text("name").notNull(),
    email: text("email").notNull(),
    emailVerified: boolean("email_verified").notNull(),
  },
  (table) => [
    belongsToApplication(table),
    readPolicy(
      "application_identity_revealed",
      sql`${table.organizationId} = ${currentOrganizationId} and exists (select 1 from application where application.id = ${table.applicationId} and application.revealed_at is not null)`,
    ),
    readPolicy("application_identity_own", sql`${table.candidateUserId} = ${currentUserId}`),
    ...claimPolicies("application_identity", table.candidateUserId),
    updatePolicy("application_identity_prove", {
      using: sql`${table.candidateUserId} = ${currentUserId} and ${table.email} = ${currentAddress}`,
      withCheck: sql`${table.candidateUserId} = ${currentUserId} and ${table.email} = ${currentAddress}`,
    }),
    insertPolicy(
      "application_identity_apply",
      sql`exists (select 1 from application where application.id = ${table.applicationId} and application.organization_id = ${table.organizationId} and application.candidate_user_id = ${table.candidateUserId} and application.candidate_user_id = ${currentUserId})`,
    ),
  ],
);

/** What happened to an application, in order; undone is an event of its own. */
export const applicationEvent = pgTable(
  "application_event",
  {
    id: uuid("id").primaryKey().$type<ApplicationEventId>(),
    organizationId: tenantColumn(),
    applicationId: applicationColumn(),
    kind: text("kind").notNull().$type<ApplicationEventKind>(),
    fromState: text("from_state").$type<ApplicationState>(),
    toState: text("to_state").notNull().$type<ApplicationState>(),
    /** Names as they were, since stages can be renamed and removed. */
    fromStageName: text("from_stage_name"),
    toStageName: text("to_stage_name").notNull(),
    /** Where undo leads back to. */
    fromStageId: uuid("from_stage_id").$type<StageId>(),
    reason: text("reason").$type<RejectionReason>(),
    comment: text("comment").notNull().default(""),
    /** Null when the candidate did it. */
    memberId: uuid("member_id").$type<MemberId>(),
    undoes: uuid("undoes").unique().$type<ApplicationEventId>(),
    at: instant("at").notNull(),
  },
  (table) => [
    belongsToApplication(table),
    index("application_event_application").on(table.applicationId, table.id),
    memberPolicy("application_event", table.organizationId),
    insertPolicy(
      "application_event_own",
      sql`${table.kind} in ('applied', 'withdrawn', 'erasure-asked') and ${table.memberId} is null and exists (select 1 from application where application.id = ${table.applicationId} and application.organization_id = ${table.organizationId} and application.candidate_user_id = ${currentUserId})`,
    ),
    readPolicy(
      "application_event_asked",
      sql`${table.kind} = 'erasure-asked' and exists (select 1 from application where application.id = ${table.applicationId} and application.candidate_user_id = ${currentUserId})`,
    ),
    readPolicy(
      "application_event_retention",
      sql`${inRetention} and ${table.kind} = 'erasure-asked'`,
    ),
  ],
);

/** What members write to each other about an application; never the candidate's to see here. */
export const note = pgTable(
  "note",
  {
    id: uuid("id").primaryKey().$type<NoteId>(),
    organizationId: tenantColumn(),
    applicationId: applicationColumn(),
    /** Null when the author has left. */
    memberId: uuid("member_id")
      .references(() => member.id, { onDelete: "set null" })
      .$type<MemberId>(),
    body: text("body").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    belongsToApplication(table),
    index("note_application").on(table.applicationId, table.id),
    memberPolicy("note", table.organizationId),
  ],
);
