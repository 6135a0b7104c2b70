import {
  type PublicSample,
  type Sample,
  type SampleKind,
  type SampleManifest,
} from "@unsung/engine";
import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type Responsibility } from "../../contract/evidence-tick.ts";
import { type OrganizationId, type SampleVersionId } from "../../contract/ids.ts";
import { type SampleLevel } from "../../contract/sample.ts";
import { instant } from "./columns.ts";
import { organization } from "./organization.ts";
import {
  currentOrganizationId,
  currentRunId,
  currentSubmissionId,
  inCatalogue,
  insertPolicy,
  readPolicy,
  updatePolicy,
} from "./policies.ts";

/** Whose row it is, where it can also be nobody's: a sample of the public catalogue, a practice attempt. */
export function optionalTenantColumn() {
  return uuid("organization_id")
    .references((): AnyPgColumn => organization.id, { onDelete: "cascade" })
    .$type<OrganizationId>();
}

/**
 * A sample as it was at one time, kept by its content's hash: what may leave the server. Nothing of it changes but
 * whether it is the present version of its sample; `migrate` takes the right to change more from the application.
 */
export const sampleVersion = pgTable(
  "sample_version",
  {
    id: uuid("id").primaryKey().$type<SampleVersionId>(),
    /** Null for the public catalogue. */
    organizationId: optionalTenantColumn(),
    sampleId: text("sample_id").notNull(),
    hash: text("hash").notNull(),
    current: boolean("current").notNull(),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    kind: text("kind").notNull().$type<SampleKind>(),
    language: text("language").notNull().$type<SampleManifest["language"]>(),
    responsibility: text("responsibility").notNull().$type<Responsibility>(),
    level: text("level").notNull().$type<SampleLevel>(),
    minutes: integer("minutes").notNull(),
    skills: text("skills").array().notNull(),
    manifest: jsonb("manifest").notNull().$type<SampleManifest>(),
    files: jsonb("files").notNull().$type<PublicSample["files"]>(),
    expected: jsonb("expected").notNull().$type<PublicSample["expected"]>(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    unique("sample_version_once").on(table.organizationId, table.hash).nullsNotDistinct(),
    uniqueIndex("sample_version_current")
      .on(
        sql`coalesce(${table.organizationId}, '00000000-0000-0000-0000-000000000000')`,
        table.sampleId,
      )
      .where(sql`current`),
    index("sample_version_sample").on(table.sampleId),
    readPolicy("sample_version_public", sql`${table.organizationId} is null`),
    readPolicy("sample_version_member", sql`${table.organizationId} = ${currentOrganizationId}`),
    insertPolicy(
      "sample_version_catalogue",
      sql`${table.organizationId} is null and ${inCatalogue}`,
    ),
    updatePolicy("sample_version_catalogue_current", {
      using: sql`${table.organizationId} is null and ${inCatalogue}`,
      withCheck: sql`${table.organizationId} is null and ${inCatalogue}`,
    }),
  ],
);

/** The rest of a sample: hidden checks, hidden data, the reference. Read for the submission being graded, and by nobody else. */
export const sampleSecret = pgTable(
  "sample_secret",
  {
    sampleVersionId: uuid("sample_version_id")
      .primaryKey()
      .references(() => sampleVersion.id, { onDelete: "cascade" })
      .$type<SampleVersionId>(),
    organizationId: optionalTenantColumn(),
    manifest: jsonb("manifest").notNull().$type<SampleManifest>(),
    files: jsonb("files").notNull().$type<Sample["files"]>(),
  },
  (table) => [
    readPolicy(
      "sample_secret_grading",
      sql`exists (select 1 from submission where submission.id = ${currentSubmissionId} and submission.sample_version_id = ${table.sampleVersionId})`,
    ),
    // Expected rows come from the reference, for visible checks too.
    readPolicy(
      "sample_secret_running",
      sql`exists (select 1 from run where run.id = ${currentRunId} and run.sample_version_id = ${table.sampleVersionId})`,
    ),
    insertPolicy(
      "sample_secret_catalogue",
      sql`${table.organizationId} is null and ${inCatalogue}`,
    ),
  ],
);
