import { type Limit, type Outcome, type Verdict, type Cost } from "@unsung/engine";
import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type SubmissionState } from "../../contract/attempt.ts";
import {
  type ApplicationId,
  type SampleVersionId,
  type SubmissionId,
  type VerdictId,
} from "../../contract/ids.ts";
import { attemptColumn, ofOwnAttempt } from "./attempt.ts";
import { instant } from "./columns.ts";
import {
  currentAttemptId,
  currentOrganizationId,
  currentSubmissionId,
  inCounting,
  inRetention,
  insertPolicy,
  readPolicy,
  updatePolicy,
} from "./policies.ts";
import { optionalTenantColumn, sampleVersion } from "./sample.ts";

/** What was handed in. Its files and note never change. */
export const submission = pgTable(
  "submission",
  {
    id: uuid("id").primaryKey().$type<SubmissionId>(),
    attemptId: attemptColumn(),
    /** As the attempt says, for the policies. */
    organizationId: optionalTenantColumn(),
    applicationId: uuid("application_id").$type<ApplicationId>(),
    sampleVersionId: uuid("sample_version_id")
      .notNull()
      .references(() => sampleVersion.id)
      .$type<SampleVersionId>(),
    files: jsonb("files").notNull().$type<Record<string, string>>(),
    note: text("note").notNull(),
    state: text("state").notNull().$type<SubmissionState>(),
    /** How often grading ended in a fault of ours. */
    faults: integer("faults").notNull().default(0),
    closedByTime: boolean("closed_by_time").notNull(),
    submittedAt: instant("submitted_at").notNull(),
  },
  (table) => [
    uniqueIndex("submission_once")
      .on(table.attemptId)
      .where(sql`application_id is not null`),
    index("submission_attempt").on(table.attemptId, table.id),
    index("submission_application").on(table.applicationId),
    readPolicy("submission_member", sql`${table.organizationId} = ${currentOrganizationId}`),
    readPolicy("submission_own", ofOwnAttempt(table.attemptId)),
    insertPolicy("submission_hand_in", ofOwnAttempt(table.attemptId)),
    insertPolicy("submission_close", sql`${table.attemptId} = ${currentAttemptId}`),
    readPolicy("submission_retention", sql`${inRetention} and ${table.applicationId} is not null`),
    readPolicy("submission_grading", sql`${table.id} = ${currentSubmissionId}`),
    updatePolicy("submission_graded", {
      using: sql`${table.id} = ${currentSubmissionId}`,
      withCheck: sql`${table.id} = ${currentSubmissionId}`,
    }),
  ],
);

/** The column `submission_id`. */
export function submissionColumn() {
  return uuid("submission_id")
    .notNull()
    .references(() => submission.id, { onDelete: "cascade" })
    .$type<SubmissionId>();
}

/** What the engine found: one for each submission, never changed. */
export const verdict = pgTable(
  "verdict",
  {
    id: uuid("id").primaryKey().$type<VerdictId>(),
    submissionId: submissionColumn().unique("verdict_once"),
    attemptId: attemptColumn(),
    organizationId: optionalTenantColumn(),
    applicationId: uuid("application_id").$type<ApplicationId>(),
    outcome: text("outcome").notNull().$type<Outcome>(),
    score: doublePrecision("score"),
    sampleHash: text("sample_hash").notNull(),
    submissionHash: text("submission_hash").notNull(),
    variant: jsonb("variant").notNull().$type<Verdict["sample"]["variant"]>(),
    engine: jsonb("engine").notNull().$type<Verdict["engine"]>(),
    gradedAt: instant("graded_at").notNull(),
  },
  (table) => [
    index("verdict_application").on(table.applicationId),
    readPolicy("verdict_member", sql`${table.organizationId} = ${currentOrganizationId}`),
    readPolicy("verdict_own", ofOwnAttempt(table.attemptId)),
    readPolicy("verdict_grading", sql`${table.submissionId} = ${currentSubmissionId}`),
    readPolicy("verdict_counting", sql`${inCounting} and ${table.outcome} = 'passed'`),
    insertPolicy("verdict_record", sql`${table.submissionId} = ${currentSubmissionId}`),
  ],
);

const ofGradedVerdict = (verdictId: unknown) =>
  sql`exists (select 1 from verdict where verdict.id = ${verdictId} and verdict.submission_id = ${currentSubmissionId})`;

function verdictColumn() {
  return uuid("verdict_id")
    .notNull()
    .references(() => verdict.id, { onDelete: "cascade" })
    .$type<VerdictId>();
}

/** What became of each check: what candidate and team alike may know. */
export const verdictCheck = pgTable(
  "verdict_check",
  {
    verdictId: verdictColumn(),
    checkId: text("check_id").notNull(),
    attemptId: attemptColumn(),
    organizationId: optionalTenantColumn(),
    position: integer("position").notNull(),
    title: text("title").notNull(),
    visible: boolean("visible").notNull(),
    outcome: text("outcome").notNull().$type<Outcome>(),
    weight: doublePrecision("weight").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.verdictId, table.checkId] }),
    unique("verdict_check_position").on(table.verdictId, table.position),
    readPolicy("verdict_check_member", sql`${table.organizationId} = ${currentOrganizationId}`),
    readPolicy("verdict_check_own", ofOwnAttempt(table.attemptId)),
    insertPolicy("verdict_check_record", ofGradedVerdict(table.verdictId)),
  ],
);

/** What went in and came out. Of a hidden check it can carry hidden data, so the database keeps it from the candidate. */
export const verdictCheckDetail = pgTable(
  "verdict_check_detail",
  {
    verdictId: verdictColumn(),
    checkId: text("check_id").notNull(),
    attemptId: attemptColumn(),
    organizationId: optionalTenantColumn(),
    visible: boolean("visible").notNull(),
    limit: text("limit").$type<Limit>(),
    message: text("message"),
    expected: text("expected"),
    actual: text("actual"),
    cost: jsonb("cost").$type<Cost>(),
    log: text("log").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.verdictId, table.checkId] }),
    foreignKey({
      name: "verdict_check_detail_of_check",
      columns: [table.verdictId, table.checkId],
      foreignColumns: [verdictCheck.verdictId, verdictCheck.checkId],
    }).onDelete("cascade"),
    readPolicy(
      "verdict_check_detail_member",
      sql`${table.organizationId} = ${currentOrganizationId}`,
    ),
    readPolicy(
      "verdict_check_detail_own",
      sql`${table.visible} and ${ofOwnAttempt(table.attemptId)}`,
    ),
    insertPolicy("verdict_check_detail_record", ofGradedVerdict(table.verdictId)),
  ],
);
