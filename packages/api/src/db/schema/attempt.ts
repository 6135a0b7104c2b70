import { sql } from "drizzle-orm";
import {
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type AttemptSetting,
  type AttemptState,
  type SampleVisibility,
} from "../../contract/attempt.ts";
import {
  type ApplicationId,
  type AttemptId,
  type SampleVersionId,
  type UserId,
  type VisitorUseId,
} from "../../contract/ids.ts";
import { type AiPolicy } from "../../contract/job.ts";
import { application, applicationColumn, belongsToApplication } from "./application.ts";
import { user } from "./auth.ts";
import { instant } from "./columns.ts";
import { tenantColumn } from "./organization.ts";
import {
  claimPolicies,
  currentAttemptId,
  currentOrganizationId,
  currentTokenHash,
  currentUserId,
  deletePolicy,
  erasePolicy,
  inCounting,
  inRetention,
  insertPolicy,
  readPolicy,
  updatePolicy,
} from "./policies.ts";
import { optionalTenantColumn, sampleVersion } from "./sample.ts";

/** Somebody's work on one sample, with the conditions under which it came about. */
export const attempt = pgTable(
  "attempt",
  {
    id: uuid("id").primaryKey().$type<AttemptId>(),
    /** Null in practice, as is the application. */
    organizationId: optionalTenantColumn(),
    applicationId: uuid("application_id").$type<ApplicationId>(),
    /** Null for a visitor, who has a secret in the browser instead. */
    userId: uuid("user_id")
      .references(() => user.id, { onDelete: "cascade" })
      .$type<UserId>(),
    tokenHash: text("token_hash"),
    sampleVersionId: uuid("sample_version_id")
      .notNull()
      .references(() => sampleVersion.id)
      .$type<SampleVersionId>(),
    sampleId: text("sample_id").notNull(),
    setting: text("setting").notNull().$type<AttemptSetting>(),
    sampleVisibility: text("sample_visibility").notNull().$type<SampleVisibility>(),
    aiPolicy: text("ai_policy").$type<AiPolicy>(),
    /** For everybody, before any accommodation. */
    minutes: integer("minutes"),
    state: text("state").notNull().$type<AttemptState>(),
  },
  (table) => {
    const own = sql`(${table.userId} = ${currentUserId} or ${table.tokenHash} = ${currentTokenHash})`;
    return [
      foreignKey({
        name: "attempt_of_application",
        columns: [table.applicationId, table.organizationId],
        foreignColumns: [application.id, application.organizationId],
      }).onDelete("cascade"),
      check("attempt_has_an_author", sql`num_nonnulls(${table.userId}, ${table.tokenHash}) = 1`),
      check(
        "attempt_is_practice_or_hiring",
        sql`num_nonnulls(${table.applicationId}, ${table.organizationId}) = case ${table.setting} when 'practice' then 0 else 2 end`,
      ),
      unique("attempt_once").on(table.applicationId, table.sampleId),
      index("attempt_user").on(table.userId, table.id),
      index("attempt_token").on(table.tokenHash, table.id),
      readPolicy("attempt_member", sql`${table.organizationId} = ${currentOrganizationId}`),
      readPolicy("attempt_own", own),
      insertPolicy(
        "attempt_start",
        sql`${own} and (${table.applicationId} is null or exists (select 1 from application where application.id = ${table.applicationId} and application.organization_id = ${table.organizationId} and application.candidate_user_id = ${currentUserId} and application.state = 'active'))`,
      ),
      updatePolicy("attempt_own_change", { using: own, withCheck: own }),
      readPolicy("attempt_closing", sql`${table.id} = ${currentAttemptId}`),
      updatePolicy("attempt_close", {
        using: sql`${table.id} = ${currentAttemptId}`,
        withCheck: sql`${table.id} = ${currentAttemptId}`,
      }),
      ...claimPolicies("attempt", table.userId),
      deletePolicy("attempt_erase", sql`${own} and ${table.applicationId} is null`),
      readPolicy("attempt_retention", inRetention),
      readPolicy("attempt_counting", sql`${inCounting} and ${table.userId} is not null`),
      deletePolicy("attempt_expire", sql`${inRetention} and ${table.userId} is null`),
    ];
  },
);

/** The column `attempt_id`. */
export function attemptColumn() {
  return uuid("attempt_id")
    .notNull()
    .references(() => attempt.id, { onDelete: "cascade" })
    .$type<AttemptId>();
}

/** The attempt is the caller's: by session, or by the secret in the browser. */
export function ofOwnAttempt(attemptId: unknown) {
  return sql`exists (select 1 from attempt where attempt.id = ${attemptId} and (attempt.user_id = ${currentUserId} or attempt.token_hash = ${currentTokenHash}))`;
}

/**
 * When an attempt began and what it was given. Apart from the attempt, and without a policy for members, so that no
 * reviewer can find out how long somebody took or may take.
 */
export const attemptClock = pgTable(
  "attempt_clock",
  {
    attemptId: attemptColumn().primaryKey(),
    organizationId: optionalTenantColumn(),
    startedAt: instant("started_at").notNull(),
    /** Null where there is no clock. */
    minutes: integer("minutes"),
    multiplier: doublePrecision("multiplier").notNull(),
    givenBackSeconds: integer("given_back_seconds").notNull(),
    /** The application's own end, whatever the minutes say. */
    dueAt: instant("due_at"),
  },
  (table) => [
    readPolicy("attempt_clock_own", ofOwnAttempt(table.attemptId)),
    insertPolicy("attempt_clock_start", ofOwnAttempt(table.attemptId)),
    readPolicy("attempt_clock_closing", sql`${table.attemptId} = ${currentAttemptId}`),
    updatePolicy("attempt_clock_give_back", {
      using: sql`${table.attemptId} = ${currentAttemptId}`,
      withCheck: sql`${table.attemptId} = ${currentAttemptId}`,
    }),
  ],
);

/** What somebody needs more time by. Only they read it: there is no policy for members on purpose. */
export const accommodation = pgTable(
  "accommodation",
  {
    applicationId: applicationColumn().primaryKey(),
    organizationId: tenantColumn(),
    candidateUserId: uuid("candidate_user_id").notNull().$type<UserId>(),
    multiplier: doublePrecision("multiplier").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => {
    const own = sql`${table.candidateUserId} = ${currentUserId} and exists (select 1 from application where application.id = ${table.applicationId} and application.organization_id = ${table.organizationId} and application.candidate_user_id = ${currentUserId})`;
    return [
      belongsToApplication(table),
      readPolicy("accommodation_own", own),
      insertPolicy("accommodation_request", own),
      updatePolicy("accommodation_change", { using: own, withCheck: own }),
      ...claimPolicies("accommodation", table.candidateUserId),
    ];
  },
);

/** What the candidate has typed so far; nobody else's to read. */
export const draft = pgTable(
  "draft",
  {
    attemptId: attemptColumn().primaryKey(),
    organizationId: optionalTenantColumn(),
    files: jsonb("files").notNull().$type<Record<string, string>>(),
    note: text("note").notNull(),
    revision: integer("revision").notNull(),
    /** Which tab saved last, and its own count of saves. */
    writer: uuid("writer"),
    sequence: integer("sequence").notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (table) => [
    readPolicy("draft_own", ofOwnAttempt(table.attemptId)),
    insertPolicy("draft_start", ofOwnAttempt(table.attemptId)),
    updatePolicy("draft_save", {
      using: ofOwnAttempt(table.attemptId),
      withCheck: ofOwnAttempt(table.attemptId),
    }),
    readPolicy("draft_closing", sql`${table.attemptId} = ${currentAttemptId}`),
    readPolicy(
      "draft_retention",
      sql`${inRetention} and exists (select 1 from attempt where attempt.id = ${table.attemptId} and attempt.user_id is null)`,
    ),
  ],
);

/** What costs the server much and was done lately, by visitors above all: nobody can take the graders from everybody else. */
export const visitorUse = pgTable(
  "visitor_use",
  {
    id: uuid("id").primaryKey().$type<VisitorUseId>(),
    /** SHA-256 of what was done and by whom; read by the transaction that holds the same. */
    key: text("key").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    index("visitor_use_key").on(table.key, table.at),
    readPolicy("visitor_use_by_key", sql`${table.key} = ${currentTokenHash}`),
    insertPolicy("visitor_use_count", sql`${table.key} = ${currentTokenHash}`),
    erasePolicy("visitor_use_expire", inRetention),
  ],
);
