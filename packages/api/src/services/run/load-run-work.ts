import { eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type RunId } from "../../contract/ids.ts";
import { run } from "../../db/schema/run.ts";
import { sampleSecret, sampleVersion } from "../../db/schema/sample.ts";
import { asRunner } from "../../db/transaction.ts";
import { type GradingWork } from "../verdict/load-grading-work.ts";

/** What the worker needs for a run; null when it is over, or gone. */
export async function loadRunWork({
  ctx,
  input,
}: {
  ctx: Context;
  input: { runId: RunId };
}): Promise<GradingWork | null> {
  const [row] = await asRunner(ctx, input.runId, (tx) =>
    tx
      .select({
        state: run.state,
        files: run.files,
        hash: sampleVersion.hash,
        open: sampleVersion.files,
        manifest: sampleSecret.manifest,
        secret: sampleSecret.files,
      })
      .from(run)
      .innerJoin(sampleVersion, eq(sampleVersion.id, run.sampleVersionId))
      .innerJoin(sampleSecret, eq(sampleSecret.sampleVersionId, run.sampleVersionId))
      .where(eq(run.id, input.runId)),
  );
  if (row?.state !== "queued") return null;
  const { manifest, hash, open, secret, files } = row;
  return { sample: { manifest, hash, files: { ...open, ...secret } }, files };
}
