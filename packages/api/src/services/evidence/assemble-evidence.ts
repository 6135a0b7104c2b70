import { asc, eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type CheckDetail, type EvidenceCheck, type EvidenceDto } from "../../contract/evidence.ts";
import { type SubmissionId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { contest } from "../../db/schema/contest.ts";
import { sampleVersion } from "../../db/schema/sample.ts";
import {
  submission,
  verdict,
  verdictCheck,
  verdictCheckDetail,
} from "../../db/schema/submission.ts";
import { notFound } from "../../errors.ts";
import { renderMarkdown } from "../../markdown.ts";
import { conditionsColumns, toConditions } from "../attempt/conditions.ts";
import { sampleColumns, withSkillTitles } from "../sample/sample-columns.ts";
import { contestColumns, toContest } from "../contest/contest-columns.ts";

/** Who reads: the author sees of hidden checks only title and outcome, the team sees all. The policies say the same. */
export type EvidenceReader = "author" | "team";

/** The part of the evidence that author and team see alike, of a submission that the transaction's scope lets be read. */
export async function assembleEvidence(
  tx: Transaction,
  ctx: Context,
  { submissionId, reader }: { submissionId: SubmissionId; reader: EvidenceReader },
): Promise<EvidenceDto> {
  const work = await loadWork(tx, submissionId);
  const checks = work.verdict ? await loadChecks(tx, submissionId, reader) : [];
  const { responsibility, sampleId } = work.sample;
  return {
    sample: withSkillTitles(work.sample, ctx),
    conditions: toConditions(work.conditions),
    state: work.submission.state,
    verdict: work.verdict && toVerdict(work.verdict),
    ticks: checks.map(({ id, title, outcome, weight }) => ({
      sampleId,
      checkId: id,
      title,
      responsibility,
      outcome,
      weight,
    })),
    checks,
    files: Object.entries(work.submission.files).map(([path, submitted]) => ({
      path,
      start: work.startFiles[`start/${path}`] ?? "",
      submitted,
    })),
    note: { markdown: work.submission.note, html: renderMarkdown(work.submission.note) },
    contests: await loadContests(tx, submissionId),
  };
}

/** The day and not the instant, which would tell when the work was handed in. */
function toVerdict({
  gradedAt,
  ...rest
}: Omit<NonNullable<EvidenceDto["verdict"]>, "gradedOn"> & {
  gradedAt: Date;
}): EvidenceDto["verdict"] {
  return { ...rest, gradedOn: gradedAt.toISOString().slice(0, 10) };
}

async function loadWork(tx: Transaction, submissionId: SubmissionId) {
  const [row] = await tx
    .select({
      sample: { ...sampleColumns, version: sampleVersion.version, hash: sampleVersion.hash },
      startFiles: sampleVersion.files,
      conditions: conditionsColumns,
      submission: {
        state: submission.state,
        files: submission.files,
        note: submission.note,
      },
      verdict: {
        outcome: verdict.outcome,
        score: verdict.score,
        submissionHash: verdict.submissionHash,
        variant: verdict.variant,
        engine: verdict.engine,
        gradedAt: verdict.gradedAt,
      },
    })
    .from(submission)
    .innerJoin(attempt, eq(attempt.id, submission.attemptId))
    .innerJoin(sampleVersion, eq(sampleVersion.id, submission.sampleVersionId))
    .leftJoin(verdict, eq(verdict.submissionId, submission.id))
    .where(eq(submission.id, submissionId));
  if (!row) throw notFound("submission");
  return row;
}

async function loadChecks(
  tx: Transaction,
  submissionId: SubmissionId,
  reader: EvidenceReader,
): Promise<EvidenceCheck[]> {
  const rows = await tx
    .select({
      id: verdictCheck.checkId,
      title: verdictCheck.title,
      visible: verdictCheck.visible,
      outcome: verdictCheck.outcome,
      weight: verdictCheck.weight,
    })
    .from(verdictCheck)
    .innerJoin(verdict, eq(verdict.id, verdictCheck.verdictId))
    .where(eq(verdict.submissionId, submissionId))
    .orderBy(asc(verdictCheck.position));
  const details = await tx
    .select({
      checkId: verdictCheckDetail.checkId,
      limit: verdictCheckDetail.limit,
      message: verdictCheckDetail.message,
      expected: verdictCheckDetail.expected,
      actual: verdictCheckDetail.actual,
      cost: verdictCheckDetail.cost,
      log: verdictCheckDetail.log,
    })
    .from(verdictCheckDetail)
    .innerJoin(verdict, eq(verdict.id, verdictCheckDetail.verdictId))
    .where(eq(verdict.submissionId, submissionId));
  const detailOf = new Map<string, CheckDetail>(
    details.map(({ checkId, ...detail }) => [checkId, detail]),
  );
  return rows.map((row) => ({
    ...row,
    detail: row.visible || reader === "team" ? (detailOf.get(row.id) ?? null) : null,
  }));
}

async function loadContests(tx: Transaction, submissionId: SubmissionId) {
  const rows = await tx
    .select(contestColumns)
    .from(contest)
    .where(eq(contest.submissionId, submissionId))
    .orderBy(asc(contest.id));
  return rows.map(toContest);
}
