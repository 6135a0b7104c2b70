import { desc, eq } from "drizzle-orm";
import { type AttemptId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { submission } from "../../db/schema/submission.ts";

/** What was handed in last for an attempt; null when nothing was. */
export async function lastSubmission(tx: Transaction, attemptId: AttemptId) {
  const [row] = await tx
    .select({
      id: submission.id,
      files: submission.files,
      note: submission.note,
      state: submission.state,
      closedByTime: submission.closedByTime,
    })
    .from(submission)
    .where(eq(submission.attemptId, attemptId))
    .orderBy(desc(submission.id))
    .limit(1);
  return row ?? null;
}
