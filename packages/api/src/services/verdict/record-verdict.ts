import { type CheckResult, type Verdict } from "@unsung/engine";
import { eq } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type SubmissionId, verdictId } from "../../contract/ids.ts";
import { ring } from "../../db/events.ts";
import {
  submission,
  verdict,
  verdictCheck,
  verdictCheckDetail,
} from "../../db/schema/submission.ts";
import { asGrader } from "../../db/transaction.ts";
import { recordDeed } from "../audit.ts";
import { lockUngraded } from "./lock-ungraded.ts";
import { storableCheck } from "./storable-check.ts";

/**
 * Records what the engine found. However often grading was tried, killed or doubled, the first verdict stands:
 * `recorded` is false for every later one, and when the candidate had the work erased. A fault is no verdict and goes to
 * `recordFault`; one given here is a mistake of the caller's and throws.
 */
export async function recordVerdict({
  ctx,
  input,
}: {
  ctx: Context;
  input: { submissionId: SubmissionId; verdict: Verdict };
}): Promise<{ recorded: boolean }> {
  const found = input.verdict;
  if (found.outcome === "fault")
    throw new TypeError("A fault is no verdict: record it as a fault.");
  return asGrader(ctx, input.submissionId, async (tx) => {
    const graded = await lockUngraded(tx, input.submissionId);
    if (!graded) return { recorded: false };
    const id = ctx.newId(verdictId);
    const { attemptId, organizationId, applicationId } = graded;
    await tx.insert(verdict).values({
      id,
      submissionId: graded.id,
      attemptId,
      organizationId,
      applicationId,
      outcome: found.outcome,
      score: found.score,
      sampleHash: found.sample.hash,
      submissionHash: found.submission.hash,
      variant: found.sample.variant,
      engine: found.engine,
      gradedAt: ctx.now(),
    });
    const rows = found.checks.map(storableCheck).map((check, position) => ({
      check: { verdictId: id, attemptId, organizationId, position, ...summaryOf(check) },
      detail: { verdictId: id, attemptId, organizationId, ...detailOf(check) },
    }));
    if (rows.length > 0) {
      await tx.insert(verdictCheck).values(rows.map((row) => row.check));
      await tx.insert(verdictCheckDetail).values(rows.map((row) => row.detail));
    }
    await tx.update(submission).set({ state: "graded" }).where(eq(submission.id, graded.id));
    // Outside the organization's audit, whose times would tell reviewers how long the work took.
    await recordDeed(tx, ctx, {
      action: "verdict.recorded",
      subjectId: id,
      organizationId: null,
      details: { outcome: found.outcome, engine: found.engine.version },
    });
    await ring(tx, `submission:${graded.id}`);
    return { recorded: true };
  });
}

function summaryOf({ id, title, visible, outcome, weight }: CheckResult) {
  return { checkId: id, title, visible, outcome, weight };
}

function detailOf({ id, visible, limit, message, expected, actual, cost, log }: CheckResult) {
  return { checkId: id, visible, limit, message, expected, actual, cost, log };
}
