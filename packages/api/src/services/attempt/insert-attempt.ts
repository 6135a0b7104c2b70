import { type PublicSample } from "@unsung/engine";
import { type Context } from "../../context.ts";
import { type Conditions } from "../../contract/attempt.ts";
import {
  type ApplicationId,
  attemptId,
  type AttemptId,
  type OrganizationId,
  type SampleVersionId,
  type UserId,
} from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { attempt, attemptClock, draft } from "../../db/schema/attempt.ts";
import { recordDeed } from "../audit.ts";
import { scheduleClosing } from "./schedule-closing.ts";

export type NewAttempt = {
  author: { userId: UserId; tokenHash: null } | { userId: null; tokenHash: string };
  /** Null in practice. */
  application: { id: ApplicationId; organizationId: OrganizationId } | null;
  sample: Pick<PublicSample, "manifest" | "files"> & { id: SampleVersionId };
  conditions: Conditions;
  multiplier: number;
  dueAt: Date | null;
};

/** Begins an attempt: the clock runs, the draft holds what the sample starts from, and the end is scheduled. */
export async function insertAttempt(
  tx: Transaction,
  ctx: Context,
  input: NewAttempt,
): Promise<AttemptId> {
  const { author, application, sample, conditions } = input;
  const id = ctx.newId(attemptId);
  const now = ctx.now();
  const organizationId = application?.organizationId ?? null;
  await tx.insert(attempt).values({
    id,
    organizationId,
    applicationId: application?.id ?? null,
    ...author,
    sampleVersionId: sample.id,
    sampleId: sample.manifest.id,
    setting: conditions.setting,
    sampleVisibility: conditions.sample,
    aiPolicy: conditions.aiPolicy,
    minutes: conditions.minutes,
    state: "open",
  });
  const clock = {
    startedAt: now,
    minutes: conditions.minutes,
    multiplier: input.multiplier,
    givenBackSeconds: 0,
    dueAt: input.dueAt,
  };
  await tx.insert(attemptClock).values({ attemptId: id, organizationId, ...clock });
  await tx.insert(draft).values({
    attemptId: id,
    organizationId,
    files: filesToEdit(sample),
    note: "",
    revision: 0,
    writer: null,
    sequence: 0,
    savedAt: now,
  });
  await scheduleClosing(tx, ctx, { id, clock });
  // Outside the organization's audit, whose times would tell reviewers how long the work took.
  await recordDeed(tx, ctx, { action: "attempt.started", subjectId: id, organizationId: null });
  return id;
}

/** The files that a candidate may change, as they are in start/. */
function filesToEdit({ manifest, files }: NewAttempt["sample"]): Record<string, string> {
  return Object.fromEntries(manifest.edit.map((path) => [path, files[`start/${path}`] ?? ""]));
}
