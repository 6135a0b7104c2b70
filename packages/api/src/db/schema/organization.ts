import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type MemberId,
  type MemberInvitationId,
  type OrganizationId,
  type UserId,
} from "../../contract/ids.ts";
import { type RetentionMonths, type Role } from "../../contract/organization.ts";
import { user } from "./auth.ts";
import { instant } from "./columns.ts";
import {
  currentAddress,
  currentTokenHash,
  currentUserId,
  erasePolicy,
  inRetention,
  memberPolicy,
  readPolicy,
} from "./policies.ts";

export const organization = pgTable(
  "organization",
  {
    id: uuid("id").primaryKey().$type<OrganizationId>(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    website: text("website"),
    about: text("about").notNull(),
    retentionMonths: integer("retention_months").notNull().$type<RetentionMonths>(),
    /** Made by the demo data; marked as such on every screen. */
    demo: boolean("demo").notNull().default(false),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    memberPolicy("organization", table.id),
    readPolicy(
      "organization_own_membership",
      sql`exists (select 1 from member where member.organization_id = ${table.id} and member.user_id = ${currentUserId})`,
    ),
    readPolicy(
      "organization_public_with_a_job",
      sql`exists (select 1 from job where job.organization_id = ${table.id} and job.state <> 'draft')`,
    ),
    readPolicy(
      "organization_taking_requests",
      sql`exists (select 1 from hire_request_intake where hire_request_intake.organization_id = ${table.id} and hire_request_intake.takes)`,
    ),
    readPolicy(
      "organization_with_request",
      sql`exists (select 1 from hire_request_delivery where hire_request_delivery.organization_id = ${table.id} and hire_request_delivery.token_hash = ${currentTokenHash})`,
    ),
    readPolicy(
      "organization_by_member_invitation",
      sql`exists (select 1 from member_invitation where member_invitation.organization_id = ${table.id} and member_invitation.token_hash = ${currentTokenHash})`,
    ),
  ],
);

/** The reference that every tenant table starts with. */
export function tenantColumn() {
  return uuid("organization_id")
    .notNull()
    .references((): AnyPgColumn => organization.id, { onDelete: "cascade" })
    .$type<OrganizationId>();
}

export const member = pgTable(
  "member",
  {
    id: uuid("id").primaryKey().$type<MemberId>(),
    organizationId: tenantColumn(),
    userId: uuid("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" })
      .$type<UserId>(),
    role: text("role").notNull().$type<Role>(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("member_once").on(table.organizationId, table.userId),
    index("member_user").on(table.userId),
    memberPolicy("member", table.organizationId),
    readPolicy("member_self", sql`${table.userId} = ${currentUserId}`),
    readPolicy("member_retention", inRetention),
  ],
);

export const memberInvitation = pgTable(
  "member_invitation",
  {
    id: uuid("id").primaryKey().$type<MemberInvitationId>(),
    organizationId: tenantColumn(),
    /** Null when it is a link to hand over. */
    email: text("email"),
    role: text("role").notNull().$type<Role>(),
    tokenHash: text("token_hash").notNull().unique(),
    invitedBy: uuid("invited_by").$type<UserId>(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    index("member_invitation_organization").on(table.organizationId),
    memberPolicy("member_invitation", table.organizationId),
    readPolicy("member_invitation_by_token", sql`${table.tokenHash} = ${currentTokenHash}`),
    erasePolicy("member_invitation_expire", inRetention),
    erasePolicy("member_invitation_erase", sql`${table.email} = ${currentAddress}`),
  ],
);
