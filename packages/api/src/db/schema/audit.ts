import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { type AuditId, type OrganizationId, type UserId } from "../../contract/ids.ts";
import { instant } from "./columns.ts";
import { currentOrganizationId, currentUserId, insertPolicy, readPolicy } from "./policies.ts";

/** Who did what to which row. Written in the transaction of the deed; nobody may change or delete it. */
export const audit = pgTable(
  "audit",
  {
    id: uuid("id").primaryKey().$type<AuditId>(),
    /** Null for what a person does outside every organization, such as practising. */
    organizationId: uuid("organization_id").$type<OrganizationId>(),
    /** Null for a visitor without account. No reference, so that erasing an account keeps the chain. */
    actorUserId: uuid("actor_user_id").$type<UserId>(),
    action: text("action").notNull(),
    subjectId: uuid("subject_id").notNull(),
    details: jsonb("details").notNull().$type<Record<string, unknown>>(),
    requestId: text("request_id").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    index("audit_organization").on(table.organizationId, table.id),
    index("audit_subject").on(table.subjectId),
    insertPolicy("audit_write", sql`${table.actorUserId} is not distinct from ${currentUserId}`),
    readPolicy("audit_own", sql`${table.actorUserId} = ${currentUserId}`),
    readPolicy("audit_member", sql`${table.organizationId} = ${currentOrganizationId}`),
  ],
);
