import { eq } from "drizzle-orm";
import { type SubmissionId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { submission } from "../../db/schema/submission.ts";

/** The submission that is being graded, locked; null when it waits for nothing any more: it has its verdict, or was erased. */
export async function lockUngraded(tx: Transaction, id: SubmissionId) {
  const [row] = await tx
    .select({
      id: submission.id,
      attemptId: submission.attemptId,
      organizationId: submission.organizationId,
      applicationId: submission.applicationId,
      state: submission.state,
      faults: submission.faults,
    })
    .from(submission)
    .where(eq(submission.id, id))
    .for("update");
  return row && row.state !== "graded" ? row : null;
}
