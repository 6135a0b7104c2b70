import { type Sample } from "@unsung/engine";
import { eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type SubmissionId } from "../../contract/ids.ts";
import { sampleSecret, sampleVersion } from "../../db/schema/sample.ts";
import { submission } from "../../db/schema/submission.ts";
import { asGrader } from "../../db/transaction.ts";

export type GradingWork = {
  sample: Sample;
  /** The candidate's files, by path inside start/. */
  files: Record<string, string>;
};

/** What the worker needs to grade a submission; null when it has its verdict already, or was erased. */
export async function loadGradingWork({
  ctx,
  input,
}: {
  ctx: Context;
  input: { submissionId: SubmissionId };
}): Promise<GradingWork | null> {
  const [row] = await asGrader(ctx, input.submissionId, (tx) =>
    tx
      .select({
        state: submission.state,
        files: submission.files,
        hash: sampleVersion.hash,
        open: sampleVersion.files,
        manifest: sampleSecret.manifest,
        secret: sampleSecret.files,
      })
      .from(submission)
      .innerJoin(sampleVersion, eq(sampleVersion.id, submission.sampleVersionId))
      .innerJoin(sampleSecret, eq(sampleSecret.sampleVersionId, submission.sampleVersionId))
      .where(eq(submission.id, input.submissionId)),
  );
  if (!row || row.state === "graded") return null;
  const { manifest, hash, open, secret, files } = row;
  return { sample: { manifest, hash, files: { ...open, ...secret } }, files };
}
