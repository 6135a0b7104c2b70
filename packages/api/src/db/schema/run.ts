import { type Verdict } from "@unsung/engine";
import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { type RunId, type SampleVersionId } from "../../contract/ids.ts";
import { type RunState } from "../../contract/run.ts";
import { attemptColumn, ofOwnAttempt } from "./attempt.ts";
import { instant } from "./columns.ts";
import {
  currentRunId,
  deletePolicy,
  erasePolicy,
  inRetention,
  insertPolicy,
  readPolicy,
  updatePolicy,
} from "./policies.ts";
import { optionalTenantColumn, sampleVersion } from "./sample.ts";

/** Visible checks run on the server for a browser that can't; its author's alone, and gone after a day. */
export const run = pgTable(
  "run",
  {
    id: uuid("id").primaryKey().$type<RunId>(),
    attemptId: attemptColumn(),
    organizationId: optionalTenantColumn(),
    sampleVersionId: uuid("sample_version_id")
      .notNull()
      .references(() => sampleVersion.id)
      .$type<SampleVersionId>(),
    files: jsonb("files").notNull().$type<Record<string, string>>(),
    state: text("state").notNull().$type<RunState>(),
    /** Of the visible checks. */
    verdict: jsonb("verdict").$type<Verdict>(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("run_attempt").on(table.attemptId, table.id),
    readPolicy("run_own", ofOwnAttempt(table.attemptId)),
    insertPolicy("run_create", ofOwnAttempt(table.attemptId)),
    deletePolicy("run_forget", ofOwnAttempt(table.attemptId)),
    erasePolicy("run_expire", inRetention),
    readPolicy("run_working", sql`${table.id} = ${currentRunId}`),
    updatePolicy("run_finish", {
      using: sql`${table.id} = ${currentRunId}`,
      withCheck: sql`${table.id} = ${currentRunId}`,
    }),
  ],
);
