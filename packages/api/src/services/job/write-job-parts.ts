import { and, eq, inArray, notInArray } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type JobId, stageId } from "../../contract/ids.ts";
import { type JobSample, type JobSkill, type JobStage } from "../../contract/job.ts";
import { type Transaction } from "../../db/client.ts";
import { application } from "../../db/schema/application.ts";
import { jobSample, jobSkill, jobStage } from "../../db/schema/job.ts";
import { DomainError, notFound } from "../../errors.ts";

type Parts = {
  skills?: JobSkill[] | undefined;
  samples?: JobSample[] | undefined;
  stages?: JobStage[] | undefined;
};

/** Replaces the lists that are given. Throws INVALID for what the catalogue does not have. */
export async function writeJobParts(
  tx: Transaction,
  ctx: MemberContext,
  { jobId, ...parts }: Parts & { jobId: JobId },
): Promise<void> {
  if (parts.skills) await writeSkills(tx, ctx, { jobId, skills: parts.skills });
  if (parts.samples) await writeSamples(tx, ctx, { jobId, samples: parts.samples });
  if (parts.stages) await writeStages(tx, ctx, { jobId, stages: parts.stages });
}

async function writeSkills(
  tx: Transaction,
  ctx: MemberContext,
  { jobId, skills }: { jobId: JobId; skills: JobSkill[] },
): Promise<void> {
  const unknown = skills.filter((skill) => !ctx.catalog.skills.has(skill.skillId));
  refuseUnknown(
    "skills",
    unknown.map((skill) => skill.skillId),
  );
  await tx.delete(jobSkill).where(eq(jobSkill.jobId, jobId));
  if (skills.length === 0) return;
  const { id: organizationId } = ctx.organization;
  await tx
    .insert(jobSkill)
    .values(skills.map((skill, position) => ({ ...skill, position, jobId, organizationId })));
}

async function writeSamples(
  tx: Transaction,
  ctx: MemberContext,
  { jobId, samples }: { jobId: JobId; samples: JobSample[] },
): Promise<void> {
  const unknown = samples.filter((sample) => !ctx.catalog.samples.has(sample.sampleId));
  refuseUnknown(
    "work samples",
    unknown.map((sample) => sample.sampleId),
  );
  await tx.delete(jobSample).where(eq(jobSample.jobId, jobId));
  if (samples.length === 0) return;
  const { id: organizationId } = ctx.organization;
  await tx.insert(jobSample).values(
    samples.map(({ sampleId, minutes }, position) => ({
      sampleId,
      position,
      jobId,
      organizationId,
      minutes: minutes ?? ctx.catalog.samples.get(sampleId)?.minutes ?? 0,
    })),
  );
}

function refuseUnknown(noun: string, unknown: string[]): void {
  if (unknown.length === 0) return;
  throw new DomainError("INVALID", `The catalogue has no such ${noun}: ${unknown.join(", ")}.`, {
    unknown,
  });
}

async function writeStages(
  tx: Transaction,
  ctx: MemberContext,
  { jobId, stages }: { jobId: JobId; stages: JobStage[] },
): Promise<void> {
  const existing = await tx
    .select({ id: jobStage.id })
    .from(jobStage)
    .where(eq(jobStage.jobId, jobId))
    .orderBy(jobStage.id)
    .for("update");
  const known = new Set(existing.map((stage) => stage.id));
  const kept = stages.flatMap((stage) => (stage.id === null ? [] : [stage.id]));
  if (kept.some((id) => !known.has(id))) throw notFound("stage");
  await removeStagesBut(tx, jobId, kept);
  const { id: organizationId } = ctx.organization;
  for (const [position, { id, name }] of stages.entries()) {
    if (id === null) {
      const values = { id: ctx.newId(stageId), organizationId, jobId, position, name };
      await tx.insert(jobStage).values(values);
    } else {
      await tx.update(jobStage).set({ position, name }).where(eq(jobStage.id, id));
    }
  }
}

async function removeStagesBut(
  tx: Transaction,
  jobId: JobId,
  kept: (typeof jobStage.$inferSelect)["id"][],
): Promise<void> {
  const gone = tx
    .select({ id: jobStage.id })
    .from(jobStage)
    .where(and(eq(jobStage.jobId, jobId), notInArray(jobStage.id, kept)));
  const [inUse] = await tx
    .select({ name: jobStage.name })
    .from(application)
    .innerJoin(jobStage, eq(jobStage.id, application.stageId))
    .where(inArray(application.stageId, gone))
    .limit(1);
  if (inUse) {
    throw new DomainError(
      "WRONG_STATE",
      `Applications stand in the stage "${inUse.name}": move them before you remove it.`,
    );
  }
  await tx.delete(jobStage).where(and(eq(jobStage.jobId, jobId), notInArray(jobStage.id, kept)));
}
