import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { type EvidenceTick } from "../../contract/evidence-tick.ts";
import { type ApplicationId, type JobId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application } from "../../db/schema/application.ts";
import { sampleVersion } from "../../db/schema/sample.ts";
import { submission, verdict, verdictCheck } from "../../db/schema/submission.ts";

/** The score (0 to 1) of every work sample that has a verdict, by application and sample. A fault of ours is none. */
export async function loadScores(
  tx: Transaction,
  id: JobId,
): Promise<Map<ApplicationId, Map<string, number>>> {
  const rows = await tx
    .select({
      applicationId: application.id,
      sampleId: sampleVersion.sampleId,
      score: verdict.score,
    })
    .from(verdict)
    .innerJoin(application, eq(application.id, verdict.applicationId))
    .innerJoin(submission, eq(submission.id, verdict.submissionId))
    .innerJoin(sampleVersion, eq(sampleVersion.id, submission.sampleVersionId))
    .where(and(eq(application.jobId, id), isNotNull(verdict.score)));
  const scores = new Map<ApplicationId, Map<string, number>>();
  for (const { applicationId, sampleId, score } of rows) {
    const own = scores.get(applicationId) ?? new Map<string, number>();
    scores.set(applicationId, own.set(sampleId, score ?? 0));
  }
  return scores;
}

/** The strokes of each application's evidence strip, sample by sample, in the order of the checks. */
export async function loadTicks(
  tx: Transaction,
  ids: readonly ApplicationId[],
): Promise<Map<ApplicationId, EvidenceTick[]>> {
  const ticks = new Map<ApplicationId, EvidenceTick[]>(ids.map((id) => [id, []]));
  const rows = await tx
    .select({
      applicationId: application.id,
      tick: {
        sampleId: sampleVersion.sampleId,
        checkId: verdictCheck.checkId,
        title: verdictCheck.title,
        responsibility: sampleVersion.responsibility,
        outcome: verdictCheck.outcome,
        weight: verdictCheck.weight,
      },
    })
    .from(verdictCheck)
    .innerJoin(verdict, eq(verdict.id, verdictCheck.verdictId))
    .innerJoin(application, eq(application.id, verdict.applicationId))
    .innerJoin(submission, eq(submission.id, verdict.submissionId))
    .innerJoin(sampleVersion, eq(sampleVersion.id, submission.sampleVersionId))
    .where(inArray(application.id, [...ids]))
    .orderBy(asc(sampleVersion.sampleId), asc(verdictCheck.position));
  for (const row of rows) ticks.get(row.applicationId)?.push(row.tick);
  return ticks;
}
