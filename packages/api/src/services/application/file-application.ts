import { and, asc, eq } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import {
  type ApplicationSource,
  type ConfirmedApplicationDto,
} from "../../contract/application.ts";
import {
  applicationEventId,
  applicationId,
  type ApplicationId,
  type JobId,
  type OrganizationId,
} from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { application, applicationEvent, applicationIdentity } from "../../db/schema/application.ts";
import { jobStage } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { notFound } from "../../errors.ts";
import { recordDeed } from "../audit.ts";
import { candidateLabel } from "./candidate-label.ts";

export type Filing = {
  organizationId: OrganizationId;
  jobId: JobId;
  source: ApplicationSource;
  identity: { name: string; email: string; emailVerified: boolean };
  terms: { minutes: number | null; dueAt: Date | null };
};

/** Labels that may be taken before something else must be wrong. */
const attempts = 20;

/**
 * Files the application of the candidate in `ctx`, in the first stage of a published job. Somebody who has applied to
 * it before, in whatever state that is now, gets that application back, unchanged.
 */
export async function fileApplication(
  tx: Transaction,
  ctx: UserContext,
  filing: Filing,
): Promise<ConfirmedApplicationDto> {
  const stage = await firstStage(tx, filing);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const id = await insertApplication(tx, ctx, {
      ...filing,
      stageId: stage.id,
      retentionMonths: stage.retentionMonths,
      label: candidateLabel(ctx.random(), attempt),
    });
    if (id) {
      await recordFiling(tx, ctx, { ...filing, id, stageName: stage.name });
      return { applicationId: id, alreadyApplied: false };
    }
    const existing = await findOwn(tx, ctx, filing.jobId);
    if (existing) return { applicationId: existing, alreadyApplied: true };
  }
  throw new Error(`No label was free for an application to the job ${filing.jobId}.`);
}

/** With how long the candidate has been told that the application is kept. */
async function firstStage(tx: Transaction, { jobId }: Pick<Filing, "jobId">) {
  const [stage] = await tx
    .select({
      id: jobStage.id,
      name: jobStage.name,
      retentionMonths: organization.retentionMonths,
    })
    .from(jobStage)
    .innerJoin(organization, eq(organization.id, jobStage.organizationId))
    .where(eq(jobStage.jobId, jobId))
    .orderBy(asc(jobStage.position))
    .limit(1);
  if (!stage) throw notFound("job");
  return stage;
}

/** Null when the label is taken, or the candidate has applied before. */
async function insertApplication(
  tx: Transaction,
  ctx: UserContext,
  row: Filing & Pick<typeof application.$inferInsert, "stageId" | "label" | "retentionMonths">,
): Promise<ApplicationId | null> {
  const now = ctx.now();
  const [made] = await tx
    .insert(application)
    .values({
      id: ctx.newId(applicationId),
      organizationId: row.organizationId,
      jobId: row.jobId,
      candidateUserId: ctx.user.id,
      label: row.label,
      state: "active",
      stageId: row.stageId,
      source: row.source,
      retentionMonths: row.retentionMonths,
      ...row.terms,
      createdAt: now,
      updatedAt: now,
      lastContactAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: application.id });
  return made?.id ?? null;
}

async function recordFiling(
  tx: Transaction,
  ctx: UserContext,
  filed: Filing & { id: ApplicationId; stageName: string },
): Promise<void> {
  const { organizationId } = filed;
  await tx.insert(applicationIdentity).values({
    applicationId: filed.id,
    organizationId,
    candidateUserId: ctx.user.id,
    ...filed.identity,
  });
  await tx.insert(applicationEvent).values({
    id: ctx.newId(applicationEventId),
    organizationId,
    applicationId: filed.id,
    kind: "applied",
    toState: "active",
    toStageName: filed.stageName,
    at: ctx.now(),
  });
  await recordDeed(tx, ctx, {
    action: "application.filed",
    subjectId: filed.id,
    organizationId,
    details: { source: filed.source },
  });
}

async function findOwn(
  tx: Transaction,
  ctx: UserContext,
  id: JobId,
): Promise<ApplicationId | undefined> {
  const [row] = await tx
    .select({ id: application.id })
    .from(application)
    .where(and(eq(application.jobId, id), eq(application.candidateUserId, ctx.user.id)));
  return row?.id;
}
