import {
  type Context,
  type JobPayloads,
  loadGradingWork,
  recordFault,
  recordVerdict,
} from "@unsung/api";
import { type Verdict } from "@unsung/engine";
import { type FastifyBaseLogger } from "fastify";
import { type Grader } from "#grader/grader.ts";
import { GraderFault } from "#grader/slot.ts";

type GradeJob = {
  ctx: Context;
  grader: Grader;
  log: FastifyBaseLogger;
  payload: JobPayloads["grade"];
};

/**
 * Grades one submission and records what came of it. A fault of ours is recorded as such, and the API sees to the next
 * try; anything unexpected rejects, and the queue tries again.
 */
export async function runGradeJob({ ctx, grader, log, payload }: GradeJob): Promise<void> {
  const { submissionId } = payload;
  const work = await loadGradingWork({ ctx, input: { submissionId } });
  if (!work) return;
  const verdict = await gradeOrFault({ grader, work });
  if (typeof verdict !== "string" && verdict.outcome !== "fault") {
    await recordVerdict({ ctx, input: { submissionId, verdict } });
    return;
  }
  const reason = typeof verdict === "string" ? verdict : describeFault(verdict);
  log.error({ submissionId, reason }, "grading ended in a fault of ours");
  await recordFault({ ctx, input: { submissionId, reason } });
}

async function gradeOrFault(input: {
  grader: Grader;
  work: { sample: Parameters<Grader["grade"]>[0]["sample"]; files: Record<string, string> };
}): Promise<Verdict | string> {
  const { sample, files } = input.work;
  try {
    return await input.grader.grade({ sample, submission: { files } });
  } catch (error) {
    if (error instanceof GraderFault) return error.message;
    throw error;
  }
}

function describeFault(verdict: Verdict): string {
  return (
    verdict.checks.find((check) => check.outcome === "fault")?.message ??
    "The engine gave no reason."
  );
}
