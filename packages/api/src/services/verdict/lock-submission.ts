import { eq } from "drizzle-orm";
import { type SubmissionId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { submission } from "../../db/schema/submission.ts";
import { notFound } from "../../errors.ts";

/** The submission that is being graded, locked. Throws NOT_FOUND. */
export async function lockSubmission(tx: Transaction, id: SubmissionId) {
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
  if (!row) throw notFound("submission");
  return row;
}
