import { sql } from "drizzle-orm";
import { index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { type Ruling } from "../../contract/contest.ts";
import { type ContestId, type MemberId } from "../../contract/ids.ts";
import { applicationColumn, belongsToApplication } from "./application.ts";
import { attemptColumn, ofOwnAttempt } from "./attempt.ts";
import { instant } from "./columns.ts";
import { member, tenantColumn } from "./organization.ts";
import {
  currentOrganizationId,
  inRetention,
  insertPolicy,
  readPolicy,
  updatePolicy,
} from "./policies.ts";
import { submissionColumn } from "./submission.ts";

/** A candidate says that a check judged the work wrongly, and the team answers; both stay with the evidence. */
export const contest = pgTable(
  "contest",
  {
    id: uuid("id").primaryKey().$type<ContestId>(),
    organizationId: tenantColumn(),
    applicationId: applicationColumn(),
    attemptId: attemptColumn(),
    submissionId: submissionColumn(),
    checkId: text("check_id").notNull(),
    reason: text("reason").notNull(),
    createdAt: instant("created_at").notNull(),
    ruling: text("ruling").$type<Ruling>(),
    answer: text("answer"),
    /** Null also when who answered has left. */
    answeredBy: uuid("answered_by")
      .references(() => member.id, { onDelete: "set null" })
      .$type<MemberId>(),
    answeredAt: instant("answered_at"),
  },
  (table) => [
    belongsToApplication(table),
    unique("contest_once").on(table.submissionId, table.checkId),
    index("contest_application").on(table.applicationId),
    readPolicy("contest_member", sql`${table.organizationId} = ${currentOrganizationId}`),
    updatePolicy("contest_answer", {
      using: sql`${table.organizationId} = ${currentOrganizationId}`,
      withCheck: sql`${table.organizationId} = ${currentOrganizationId}`,
    }),
    readPolicy("contest_own", ofOwnAttempt(table.attemptId)),
    readPolicy("contest_retention", inRetention),
    insertPolicy(
      "contest_create",
      sql`${ofOwnAttempt(table.attemptId)} and ${table.answeredAt} is null and exists (select 1 from submission where submission.id = ${table.submissionId} and submission.attempt_id = ${table.attemptId} and submission.application_id = ${table.applicationId} and submission.organization_id = ${table.organizationId})`,
    ),
  ],
);
