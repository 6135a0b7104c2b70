import { and, eq, gt, isNull } from "drizzle-orm";
import { type Context, type UserContext } from "../../context.ts";
import {
  type ConfirmApplicationInput,
  type ConfirmedApplicationDto,
} from "../../contract/application.ts";
import { type Transaction } from "../../db/client.ts";
import { applicationRequest } from "../../db/schema/application.ts";
import { job } from "../../db/schema/job.ts";
import { asVisitor } from "../../db/transaction.ts";
import { DomainError, notFound } from "../../errors.ts";
import { hashToken } from "../../token.ts";
import { actAs } from "./act-as.ts";
import { fileApplication } from "./file-application.ts";

/**
 * Takes the link from the mail: files the application for whoever is signed in, or else for the account of the proved
 * address (made if need be), which is then signed in. Throws NOT_FOUND and LINK_EXPIRED.
 */
export async function confirmApplication({
  ctx,
  input,
}: {
  ctx: Context;
  input: ConfirmApplicationInput;
}): Promise<ConfirmedApplicationDto> {
  const tokenHash = hashToken(input.token);
  const request = await asVisitor(ctx, { tokenHash }, (tx) => findRequest(tx, ctx, tokenHash));
  const candidate = await resolveCandidate(ctx, request);
  const filed = await asVisitor(candidate, { tokenHash }, async (tx) => {
    await takeRequest(tx, ctx, tokenHash);
    return fileApplication(tx, candidate, {
      organizationId: request.organizationId,
      jobId: request.jobId,
      source: "applied",
      identity: { name: request.name, email: request.email, emailVerified: true },
      terms: { minutes: null, dueAt: null },
    });
  });
  if (!ctx.user) await ctx.accounts.startSession(candidate.user.id);
  return filed;
}

const expired = () =>
  new DomainError(
    "LINK_EXPIRED",
    "This link has been used, or is too old, or the job has closed. Sign in to see your applications.",
  );

function open(ctx: Context) {
  return and(isNull(applicationRequest.confirmedAt), gt(applicationRequest.expiresAt, ctx.now()));
}

async function findRequest(tx: Transaction, ctx: Context, tokenHash: string) {
  const [row] = await tx
    .select({
      organizationId: applicationRequest.organizationId,
      jobId: applicationRequest.jobId,
      name: applicationRequest.name,
      email: applicationRequest.email,
      confirmedAt: applicationRequest.confirmedAt,
      expiresAt: applicationRequest.expiresAt,
      jobState: job.state,
    })
    .from(applicationRequest)
    .innerJoin(job, eq(job.id, applicationRequest.jobId))
    .where(eq(applicationRequest.tokenHash, tokenHash));
  if (!row) throw notFound("link");
  if (row.confirmedAt !== null || row.expiresAt <= ctx.now() || row.jobState !== "published")
    throw expired();
  return row;
}

async function resolveCandidate(
  ctx: Context,
  { name, email }: { name: string; email: string },
): Promise<UserContext> {
  if (ctx.user) return actAs(ctx, ctx.user);
  const id = await ctx.accounts.ensureVerified({ email, name });
  return actAs(ctx, { id, name, email, emailVerified: true });
}

/** Of two who click at once, one gets through. */
async function takeRequest(tx: Transaction, ctx: Context, tokenHash: string): Promise<void> {
  const [taken] = await tx
    .update(applicationRequest)
    .set({ confirmedAt: ctx.now() })
    .where(and(eq(applicationRequest.tokenHash, tokenHash), open(ctx)))
    .returning({ id: applicationRequest.id });
  if (!taken) throw expired();
}
