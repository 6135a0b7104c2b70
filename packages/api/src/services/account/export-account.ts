import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { type AccountExportDto, type ExportedSubmission } from "../../contract/account-export.ts";
import { type AttemptId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import {
  application,
  applicationIdentity,
  applicationRequest,
  invite,
  note,
} from "../../db/schema/application.ts";
import { accommodation, attempt, draft } from "../../db/schema/attempt.ts";
import { audit } from "../../db/schema/audit.ts";
import { hireRequest, hireRequestAddress } from "../../db/schema/hire-request.ts";
import { job } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { submission } from "../../db/schema/submission.ts";
import { asPerson, enterOrganization } from "../../db/transaction.ts";
import { loadOwnApplications } from "../application/load-own-applications.ts";
import { loadOwnAttempts } from "../attempt/load-own-attempts.ts";
import { recordDeed } from "../audit.ts";
import { assembleEvidence } from "../evidence/assemble-evidence.ts";
import { contentColumns, toContent } from "../hire-request/request-content.ts";
import { countUse } from "../practice/count-use.ts";
import { loadMemberships } from "./load-memberships.ts";

/** More than anybody has: what an application's list is asked for here. */
const all = 100_000;

const notHere = [
  "Notes that a hiring team wrote about your applications: ask that organization.",
  "What went into hidden checks and came out of them: it would give the work sample away.",
  "Letters that have left, and copies in the operator's backups: ask the operator.",
];

/** All that is kept about the caller, as one document. Throws TOO_MANY. */
export async function exportAccount({ ctx }: { ctx: UserContext }): Promise<AccountExportDto> {
  await countUse(ctx, "export");
  const { id, name, email, emailVerified } = ctx.user;
  const signIn = await ctx.accounts.describe(id);
  return asPerson(ctx, async (tx) => {
    const deeds = await loadDeeds(tx, ctx);
    await recordDeed(tx, ctx, { action: "account.exported", subjectId: id, organizationId: null });
    return {
      format: "unsung-export-1",
      exportedAt: ctx.now().toISOString(),
      notHere,
      account: { id, name, email, emailVerified, signIn },
      applications: await loadApplications(tx, ctx),
      attempts: await loadAttempts(tx, ctx),
      invitations: await loadInvitations(tx, ctx),
      applicationRequests: await loadRequests(tx, ctx),
      hireRequests: await loadHireRequests(tx, ctx),
      deeds,
      ...(await loadAsMember(tx, ctx)),
    };
  });
}

async function loadApplications(
  tx: Transaction,
  ctx: UserContext,
): Promise<AccountExportDto["applications"]> {
  const known = await loadOwnApplications(tx, ctx, { condition: undefined, limit: all });
  const rows = await tx
    .select({
      id: application.id,
      source: application.source,
      identity: {
        name: applicationIdentity.name,
        email: applicationIdentity.email,
        emailVerified: applicationIdentity.emailVerified,
      },
      timeMultiplier: accommodation.multiplier,
    })
    .from(application)
    .leftJoin(applicationIdentity, eq(applicationIdentity.applicationId, application.id))
    .leftJoin(accommodation, eq(accommodation.applicationId, application.id))
    .where(eq(application.candidateUserId, ctx.user.id));
  const rest = new Map(rows.map((row) => [row.id, row]));
  return known.map((each) => {
    const { source = "applied", identity = null, timeMultiplier } = rest.get(each.id) ?? {};
    return { ...each, source, identity, timeMultiplier: timeMultiplier ?? 1 };
  });
}

async function loadAttempts(
  tx: Transaction,
  ctx: UserContext,
): Promise<AccountExportDto["attempts"]> {
  const drafts = await tx
    .select({
      attemptId: draft.attemptId,
      files: draft.files,
      note: draft.note,
      savedAt: draft.savedAt,
    })
    .from(draft)
    .innerJoin(attempt, eq(attempt.id, draft.attemptId))
    .where(eq(attempt.userId, ctx.user.id));
  const ids = drafts.map((row) => row.attemptId);
  const submissions = await loadSubmissions(tx, ctx, ids);
  const attempts = await loadOwnAttempts(tx, ids);
  return attempts.map(({ submission: _last, ...each }) => {
    const saved = drafts.find((row) => row.attemptId === each.attemptId);
    return {
      ...each,
      draft: {
        files: saved?.files ?? {},
        note: saved?.note ?? "",
        savedAt: saved?.savedAt.toISOString() ?? each.startedAt,
      },
      submissions: submissions.get(each.attemptId) ?? [],
    };
  });
}

/** By attempt, in the order in which they were handed in. */
async function loadSubmissions(
  tx: Transaction,
  ctx: UserContext,
  ids: AttemptId[],
): Promise<Map<AttemptId, ExportedSubmission[]>> {
  const found = new Map<AttemptId, ExportedSubmission[]>();
  if (ids.length === 0) return found;
  const rows = await tx
    .select({
      attemptId: submission.attemptId,
      submissionId: submission.id,
      applicationId: submission.applicationId,
      submittedAt: submission.submittedAt,
      closedByTime: submission.closedByTime,
      files: submission.files,
    })
    .from(submission)
    .where(inArray(submission.attemptId, ids))
    .orderBy(asc(submission.id));
  for (const { attemptId, submittedAt, ...row } of rows) {
    const { submissionId } = row;
    const evidence = await assembleEvidence(tx, ctx, { submissionId, reader: "author" });
    const { state, verdict, checks, contests } = evidence;
    const exported = {
      ...row,
      submittedAt: submittedAt.toISOString(),
      state,
      evidenceUrl: `${ctx.publicUrl}/evidence/${submissionId}`,
      note: evidence.note.markdown,
      verdict,
      checks,
      contests,
    };
    found.set(attemptId, [...(found.get(attemptId) ?? []), exported]);
  }
  return found;
}

async function loadInvitations(
  tx: Transaction,
  ctx: UserContext,
): Promise<AccountExportDto["invitations"]> {
  if (!ctx.user.emailVerified) return [];
  const rows = await tx
    .select({
      organization: organization.name,
      job: job.title,
      remark: invite.remark,
      sentAt: invite.sentAt,
      deadline: invite.deadline,
      acceptedAt: invite.acceptedAt,
    })
    .from(invite)
    .leftJoin(organization, eq(organization.id, invite.organizationId))
    .leftJoin(job, eq(job.id, invite.jobId))
    .where(eq(invite.email, ctx.user.email))
    .orderBy(desc(invite.id));
  return rows.map((row) => ({
    ...row,
    organization: row.organization ?? "",
    sentAt: row.sentAt.toISOString(),
    deadline: row.deadline.toISOString(),
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
  }));
}

async function loadRequests(
  tx: Transaction,
  ctx: UserContext,
): Promise<AccountExportDto["applicationRequests"]> {
  if (!ctx.user.emailVerified) return [];
  const rows = await tx
    .select({
      job: job.title,
      name: applicationRequest.name,
      email: applicationRequest.email,
      askedAt: applicationRequest.createdAt,
      confirmedAt: applicationRequest.confirmedAt,
    })
    .from(applicationRequest)
    .innerJoin(job, eq(job.id, applicationRequest.jobId))
    .where(eq(applicationRequest.email, ctx.user.email))
    .orderBy(desc(applicationRequest.id));
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
  }));
}

async function loadHireRequests(
  tx: Transaction,
  ctx: UserContext,
): Promise<AccountExportDto["hireRequests"]> {
  if (!ctx.user.emailVerified) return [];
  const rows = await tx
    .select({
      ...contentColumns,
      state: hireRequest.state,
      askedAt: hireRequest.createdAt,
      sentAt: hireRequest.provedAt,
    })
    .from(hireRequest)
    .innerJoin(hireRequestAddress, eq(hireRequestAddress.hireRequestId, hireRequest.id))
    .where(eq(hireRequestAddress.email, ctx.user.email))
    .orderBy(desc(hireRequest.id));
  return rows.map(({ state, askedAt, sentAt, ...content }) => ({
    ...toContent(ctx, content),
    state,
    askedAt: askedAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  }));
}

async function loadDeeds(tx: Transaction, ctx: UserContext): Promise<AccountExportDto["deeds"]> {
  const rows = await tx
    .select({
      action: audit.action,
      subjectId: audit.subjectId,
      details: audit.details,
      at: audit.at,
    })
    .from(audit)
    .where(eq(audit.actorUserId, ctx.user.id))
    .orderBy(desc(audit.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Memberships and what was written in them; the transaction stands in the last organization afterwards. */
async function loadAsMember(
  tx: Transaction,
  ctx: UserContext,
): Promise<Pick<AccountExportDto, "memberships" | "notesWritten">> {
  const memberships = await loadMemberships(tx, ctx);
  const notesWritten: AccountExportDto["notesWritten"] = [];
  for (const { organizationId, memberId, organization: of } of memberships) {
    await enterOrganization(tx, organizationId);
    const notes = await tx
      .select({ candidate: application.label, body: note.body, at: note.createdAt })
      .from(note)
      .innerJoin(application, eq(application.id, note.applicationId))
      .where(and(eq(note.organizationId, organizationId), eq(note.memberId, memberId)))
      .orderBy(desc(note.id));
    for (const { candidate, body, at } of notes)
      notesWritten.push({
        organization: of.name,
        candidate: `Candidate ${candidate}`,
        body,
        at: at.toISOString(),
      });
  }
  return {
    memberships: memberships.map(({ organization: of, role, since }) => ({
      organization: of.name,
      role,
      since: since.toISOString(),
    })),
    notesWritten,
  };
}
