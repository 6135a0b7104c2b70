import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
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
  type DeliveryState,
  type FitReasons,
  type HireRequestStart,
  type HireRequestState,
  type IntakeKind,
  type WantedKind,
} from "../../contract/hire-request.ts";
import {
  type HireRequestDeliveryId,
  type HireRequestId,
  type JobId,
  type MemberId,
} from "../../contract/ids.ts";
import { type Level, type PayPeriod, type Place, type Sector } from "../../contract/job.ts";
import { instant } from "./columns.ts";
import { job } from "./job.ts";
import { member, tenantColumn } from "./organization.ts";
import {
  currentAddress,
  currentOrganizationId,
  currentTokenHash,
  deletePolicy,
  erasePolicy,
  inMatching,
  inRetention,
  insertPolicy,
  memberPolicy,
  readPolicy,
  updatePolicy,
} from "./policies.ts";

/** Which hire requests an organization takes. An empty list takes all there is. */
export const hireRequestIntake = pgTable(
  "hire_request_intake",
  {
    organizationId: tenantColumn().primaryKey(),
    takes: boolean("takes").notNull(),
    kind: text("kind").notNull().$type<IntakeKind>(),
    sectors: jsonb("sectors").notNull().$type<Sector[]>(),
    skills: jsonb("skills").notNull().$type<string[]>(),
    countries: jsonb("countries").notNull().$type<string[]>(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    memberPolicy("hire_request_intake", table.organizationId),
    readPolicy("hire_request_intake_public", sql`${table.takes}`),
  ],
);

/**
 * Somebody asks for a developer. It is nobody's tenant row: its writer reaches it by a link, an organization through
 * the delivery that it got. No policy here is asked by the policies of the tables below, which would go round in circles.
 */
export const hireRequest = pgTable(
  "hire_request",
  {
    id: uuid("id").primaryKey().$type<HireRequestId>(),
    tokenHash: text("token_hash").notNull().unique(),
    state: text("state").notNull().$type<HireRequestState>(),
    purpose: text("purpose").notNull(),
    skills: jsonb("skills").notNull().$type<string[]>(),
    level: text("level").notNull().$type<Level>(),
    sector: text("sector").notNull().$type<Sector>(),
    place: jsonb("place").notNull().$type<Place>(),
    budgetMin: bigint("budget_min_minor", { mode: "number" }),
    budgetMax: bigint("budget_max_minor", { mode: "number" }),
    budgetCurrency: text("budget_currency"),
    budgetPeriod: text("budget_period").$type<PayPeriod>(),
    start: text("start").notNull().$type<HireRequestStart>(),
    developers: integer("developers").notNull(),
    wanted: text("wanted").notNull().$type<WantedKind>(),
    name: text("name").notNull(),
    company: text("company"),
    keep: boolean("keep").notNull(),
    createdAt: instant("created_at").notNull(),
    /** Until when the link can send it; once it is sent, until when it can be answered. */
    expiresAt: instant("expires_at").notNull(),
    provedAt: instant("proved_at"),
    closedAt: instant("closed_at"),
  },
  (table) => [
    unique("hire_request_token").on(table.id, table.tokenHash),
    insertPolicy(
      "hire_request_public",
      sql`${table.tokenHash} = ${currentTokenHash} and ${table.state} = 'unproved' and ${table.provedAt} is null`,
    ),
    readPolicy("hire_request_by_token", sql`${table.tokenHash} = ${currentTokenHash}`),
    updatePolicy("hire_request_change", {
      using: sql`${table.tokenHash} = ${currentTokenHash}`,
      withCheck: sql`${table.tokenHash} = ${currentTokenHash}`,
    }),
    deletePolicy("hire_request_erase", sql`${table.tokenHash} = ${currentTokenHash}`),
    readPolicy(
      "hire_request_delivered",
      sql`${table.provedAt} is not null and exists (select 1 from hire_request_delivery where hire_request_delivery.hire_request_id = ${table.id} and hire_request_delivery.organization_id = ${currentOrganizationId})`,
    ),
    readPolicy(
      "hire_request_matching",
      sql`${inMatching} and ${table.state} = 'open' and ${table.keep}`,
    ),
    erasePolicy("hire_request_expire", inRetention),
    erasePolicy(
      "hire_request_of_address",
      sql`exists (select 1 from hire_request_address where hire_request_address.hire_request_id = ${table.id} and hire_request_address.email = ${currentAddress})`,
    ),
  ],
);

/** The columns `hire_request_id` and `token_hash`; with `belongsToRequest` the second is what the request itself holds. */
const requestColumns = {
  hireRequestId: () => uuid("hire_request_id").notNull().$type<HireRequestId>(),
  tokenHash: () => text("token_hash").notNull(),
};

function belongsToRequest(
  name: string,
  row: { hireRequestId: AnyPgColumn; tokenHash: AnyPgColumn },
) {
  return foreignKey({
    name,
    columns: [row.hireRequestId, row.tokenHash],
    foreignColumns: [hireRequest.id, hireRequest.tokenHash],
  }).onDelete("cascade");
}

/** One organization's copy of a request: how far it is with it. */
export const hireRequestDelivery = pgTable(
  "hire_request_delivery",
  {
    id: uuid("id").primaryKey().$type<HireRequestDeliveryId>(),
    organizationId: tenantColumn(),
    hireRequestId: requestColumns.hireRequestId(),
    tokenHash: requestColumns.tokenHash(),
    state: text("state").notNull().$type<DeliveryState>(),
    because: jsonb("because").notNull().$type<FitReasons>(),
    deliveredAt: instant("delivered_at").notNull(),
    readAt: instant("read_at"),
    answeredAt: instant("answered_at"),
    answer: text("answer"),
    /** Null when that member has left. */
    answeredBy: uuid("answered_by")
      .references(() => member.id, { onDelete: "set null" })
      .$type<MemberId>(),
    /** The draft that was made of it. */
    jobId: uuid("job_id").unique().$type<JobId>(),
  },
  (table) => [
    belongsToRequest("hire_request_delivery_request", table),
    foreignKey({
      name: "hire_request_delivery_job",
      columns: [table.jobId, table.organizationId],
      foreignColumns: [job.id, job.organizationId],
    }),
    unique("hire_request_delivery_once").on(table.hireRequestId, table.organizationId),
    index("hire_request_delivery_inbox").on(table.organizationId, table.id),
    readPolicy(
      "hire_request_delivery_member",
      sql`${table.organizationId} = ${currentOrganizationId}`,
    ),
    updatePolicy("hire_request_delivery_work", {
      using: sql`${table.organizationId} = ${currentOrganizationId}`,
      withCheck: sql`${table.organizationId} = ${currentOrganizationId}`,
    }),
    readPolicy("hire_request_delivery_by_token", sql`${table.tokenHash} = ${currentTokenHash}`),
    insertPolicy(
      "hire_request_delivery_send",
      sql`(${table.tokenHash} = ${currentTokenHash} or (${inMatching} and ${table.organizationId} = ${currentOrganizationId})) and ${table.state} = 'new' and exists (select 1 from hire_request_intake where hire_request_intake.organization_id = ${table.organizationId} and hire_request_intake.takes)`,
    ),
  ],
);

/** Apart from the request, so that the database itself keeps it from every organization that has not answered. */
export const hireRequestAddress = pgTable(
  "hire_request_address",
  {
    hireRequestId: requestColumns.hireRequestId().primaryKey(),
    tokenHash: requestColumns.tokenHash(),
    email: text("email").notNull(),
    /** SHA-256 of what was asked for, by which the same request is known when it is sent twice. */
    contentHash: text("content_hash").notNull(),
  },
  (table) => [
    belongsToRequest("hire_request_address_request", table),
    index("hire_request_address_email").on(table.email),
    insertPolicy("hire_request_address_public", sql`${table.tokenHash} = ${currentTokenHash}`),
    readPolicy("hire_request_address_by_token", sql`${table.tokenHash} = ${currentTokenHash}`),
    readPolicy(
      "hire_request_address_answered",
      sql`exists (select 1 from hire_request_delivery where hire_request_delivery.hire_request_id = ${table.hireRequestId} and hire_request_delivery.organization_id = ${currentOrganizationId} and hire_request_delivery.answered_at is not null)`,
    ),
    readPolicy("hire_request_address_own", sql`${table.email} = ${currentAddress}`),
  ],
);
