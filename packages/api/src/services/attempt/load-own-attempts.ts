import { type Outcome } from "@unsung/engine";
import { asc, desc, eq, inArray } from "drizzle-orm";
import { type OwnAttemptDto, type SubmissionState } from "../../contract/attempt.ts";
import { type EvidenceTick } from "../../contract/evidence-tick.ts";
import { type ApplicationId, type AttemptId, type SubmissionId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application } from "../../db/schema/application.ts";
import { attempt, attemptClock } from "../../db/schema/attempt.ts";
import { job } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { sampleVersion } from "../../db/schema/sample.ts";
import { submission, verdict, verdictCheck } from "../../db/schema/submission.ts";
import { clockColumns } from "./lock-attempt.ts";
import { conditionsColumns, toConditions } from "./conditions.ts";
import { deadlineOf } from "./deadline.ts";

/** The author's own attempts of these ids as they are shown, newest first. */
export async function loadOwnAttempts(
  tx: Transaction,
  ids: readonly AttemptId[],
): Promise<OwnAttemptDto[]> {
  if (ids.length === 0) return [];
  const last = tx
    .selectDistinctOn([submission.attemptId], {
      attemptId: submission.attemptId,
      submissionId: submission.id,
      state: submission.state,
      submittedAt: submission.submittedAt,
    })
    .from(submission)
    .where(inArray(submission.attemptId, [...ids]))
    .orderBy(submission.attemptId, desc(submission.id))
    .as("last");
  const rows = await tx
    .select({
      attemptId: attempt.id,
      sample: {
        sampleId: sampleVersion.sampleId,
        title: sampleVersion.title,
        responsibility: sampleVersion.responsibility,
        version: sampleVersion.version,
      },
      conditions: conditionsColumns,
      state: attempt.state,
      clock: clockColumns,
      applicationId: attempt.applicationId,
      jobTitle: job.title,
      organizationSlug: organization.slug,
      organizationName: organization.name,
      submissionId: last.submissionId,
      submissionState: last.state,
      submittedAt: last.submittedAt,
      outcome: verdict.outcome,
      score: verdict.score,
    })
    .from(attempt)
    .innerJoin(attemptClock, eq(attemptClock.attemptId, attempt.id))
    .innerJoin(sampleVersion, eq(sampleVersion.id, attempt.sampleVersionId))
    .leftJoin(application, eq(application.id, attempt.applicationId))
    .leftJoin(job, eq(job.id, application.jobId))
    .leftJoin(organization, eq(organization.id, attempt.organizationId))
    .leftJoin(last, eq(last.attemptId, attempt.id))
    .leftJoin(verdict, eq(verdict.submissionId, last.submissionId))
    .where(inArray(attempt.id, [...ids]))
    .orderBy(desc(attempt.id));
  const ticks = await loadTicks(
    tx,
    rows.flatMap((row) => row.submissionId ?? []),
  );
  return rows.map((row) => ({
    attemptId: row.attemptId,
    sample: row.sample,
    conditions: toConditions(row.conditions),
    state: row.state,
    startedAt: row.clock.startedAt.toISOString(),
    deadline: deadlineOf(row.clock)?.toISOString() ?? null,
    job: toJob(row),
    submission: toLast(row, ticks),
  }));
}

function toJob(row: {
  applicationId: ApplicationId | null;
  jobTitle: string | null;
  organizationSlug: string | null;
  organizationName: string | null;
}): OwnAttemptDto["job"] {
  const { applicationId, jobTitle, organizationSlug, organizationName } = row;
  if (applicationId === null) return null;
  return {
    applicationId,
    title: jobTitle ?? "",
    organization: { slug: organizationSlug ?? "", name: organizationName ?? "" },
  };
}

/** The strokes of each submission's evidence strip, in the order of its checks. */
async function loadTicks(
  tx: Transaction,
  ids: readonly SubmissionId[],
): Promise<Map<SubmissionId, EvidenceTick[]>> {
  const ticks = new Map<SubmissionId, EvidenceTick[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return ticks;
  const rows = await tx
    .select({
      submissionId: verdict.submissionId,
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
    .innerJoin(submission, eq(submission.id, verdict.submissionId))
    .innerJoin(sampleVersion, eq(sampleVersion.id, submission.sampleVersionId))
    .where(inArray(verdict.submissionId, [...ids]))
    .orderBy(asc(verdictCheck.position));
  for (const { submissionId, tick } of rows) ticks.get(submissionId)?.push(tick);
  return ticks;
}

type LastRow = {
  submissionId: SubmissionId | null;
  submissionState: SubmissionState | null;
  submittedAt: Date | null;
  outcome: Outcome | null;
  score: number | null;
};

function toLast(
  row: LastRow,
  ticks: ReadonlyMap<SubmissionId, EvidenceTick[]>,
): OwnAttemptDto["submission"] {
  const { submissionId, submissionState: state, submittedAt, outcome, score } = row;
  if (submissionId === null || state === null || submittedAt === null) return null;
  return {
    submissionId,
    state,
    submittedAt: submittedAt.toISOString(),
    outcome,
    score,
    ticks: ticks.get(submissionId) ?? [],
  };
}
