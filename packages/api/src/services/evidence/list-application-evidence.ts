import { and, eq, isNull, sql } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type ApplicationEvidenceDto, type ListEvidenceInput } from "../../contract/evidence.ts";
import { type ApplicationId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { contest } from "../../db/schema/contest.ts";
import { submission, verdict } from "../../db/schema/submission.ts";
import { asMember } from "../../db/transaction.ts";
import { loadApplication } from "../application/load-application.ts";
import { loadJobSamples } from "../job/load-job.ts";

/** What an application's work samples came to, in the job's order, for the hiring team. Throws NOT_FOUND. */
export function listApplicationEvidence({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListEvidenceInput;
}): Promise<ApplicationEvidenceDto[]> {
  return asMember(ctx, "application.read", async (tx) => {
    const { id, jobId } = await loadApplication(tx, ctx, input.applicationId);
    const work = await loadWork(tx, id);
    const samples = await loadJobSamples(tx, ctx, jobId);
    return samples.map(({ sampleId, title, responsibility }) => {
      const done = work.get(sampleId);
      return {
        sampleId,
        title,
        responsibility,
        state: done?.state ?? "not-handed-in",
        outcome: done?.outcome ?? null,
        score: done?.score ?? null,
        openContests: done?.openContests ?? 0,
      };
    });
  });
}

async function loadWork(tx: Transaction, id: ApplicationId) {
  const open = tx
    .select({
      submissionId: contest.submissionId,
      count: sql<number>`count(*)::int`.as("open_count"),
    })
    .from(contest)
    .where(and(eq(contest.applicationId, id), isNull(contest.answeredAt)))
    .groupBy(contest.submissionId)
    .as("open");
  const rows = await tx
    .select({
      sampleId: attempt.sampleId,
      state: submission.state,
      outcome: verdict.outcome,
      score: verdict.score,
      openContests: open.count,
    })
    .from(submission)
    .innerJoin(attempt, eq(attempt.id, submission.attemptId))
    .leftJoin(verdict, eq(verdict.submissionId, submission.id))
    .leftJoin(open, eq(open.submissionId, submission.id))
    .where(eq(submission.applicationId, id));
  return new Map(rows.map((row) => [row.sampleId, row]));
}
