import { and, eq, isNull } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type ApplicationId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application } from "../../db/schema/application.ts";
import { recordDeed } from "../audit.ts";

type Erasure = {
  id: ApplicationId;
  /** Its time was over, its candidate wanted it, or the account was erased. */
  why: "time" | "candidate" | "account";
};

/**
 * Deletes an application with all that hangs on it: identity, history, notes, attempts, drafts, what was handed in,
 * verdicts, contests. What statistics need stays in the audit row, without a person. False when it is held.
 */
export async function deleteApplication(
  tx: Transaction,
  ctx: Context,
  { id, why }: Erasure,
): Promise<boolean> {
  const [gone] = await tx
    .delete(application)
    .where(and(eq(application.id, id), isNull(application.heldAt)))
    .returning({
      organizationId: application.organizationId,
      jobId: application.jobId,
      stageId: application.stageId,
      state: application.state,
      source: application.source,
      reason: application.reason,
    });
  if (!gone) return false;
  const { organizationId, ...details } = gone;
  await recordDeed(tx, ctx, {
    action: "application.erased",
    subjectId: id,
    organizationId,
    details: { why, ...details },
  });
  return true;
}
