import { and, eq, exists, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type UserContext } from "../../context.ts";
import { type Transaction } from "../../db/client.ts";
import { application } from "../../db/schema/application.ts";

/** Whether the caller has an application for the job of the row at hand, in whatever state. */
export function appliedToo(tx: Transaction, ctx: UserContext): SQL<boolean> {
  const own = alias(application, "own");
  const rows = tx
    .select({ id: own.id })
    .from(own)
    .where(and(eq(own.jobId, application.jobId), eq(own.candidateUserId, ctx.user.id)));
  // `exists` gives a boolean; Drizzle does not say so.
  return exists(rows) as SQL<boolean>;
}
