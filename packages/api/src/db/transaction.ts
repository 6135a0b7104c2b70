import { sql } from "drizzle-orm";
import { type Context, type MemberContext, type Services, type UserContext } from "../context.ts";
import {
  type AttemptId,
  type OrganizationId,
  type RunId,
  type SubmissionId,
  type UserId,
} from "../contract/ids.ts";
import { type Action } from "../contract/permission.ts";
import { requirePermission } from "../permissions.ts";
import { hashToken } from "../token.ts";
import { type Database, type Transaction } from "./client.ts";

/** On whose behalf the policies of the database judge a transaction. */
export type Scope = {
  userId?: UserId | null;
  organizationId?: OrganizationId | null;
  /** The guest whose rows become the person's own. */
  guestId?: UserId;
  /** SHA-256 of the secret in a link, which opens the one row that holds the same. */
  tokenHash?: string;
  /** The submission that the worker is grading. */
  submissionId?: SubmissionId;
  /** The run of visible checks that the worker is at. */
  runId?: RunId;
  /** The attempt that the worker is closing. */
  attemptId?: AttemptId;
  /** The samples of the public catalogue are being registered. */
  catalogue?: true;
  /** What is kept under this address, which its owner has proved, is being exported or erased. */
  address?: string | null;
  /** The worker looks for what has been kept long enough. */
  retention?: true;
  /** The worker looks for requests that were kept for the organization. */
  matching?: true;
  /** The server counts how many have proved a skill. */
  counting?: true;
};

type Work<Result> = (tx: Transaction) => Promise<Result>;

/** Runs `work` in one transaction that stands in `scope`. The doors below say who may call it with what. */
export function inScope<Result>(db: Database, scope: Scope, work: Work<Result>): Promise<Result> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select
      set_config('app.user_id', ${scope.userId ?? ""}, true),
      set_config('app.organization_id', ${scope.organizationId ?? ""}, true),
      set_config('app.guest_id', ${scope.guestId ?? ""}, true),
      set_config('app.token_hash', ${scope.tokenHash ?? ""}, true),
      set_config('app.submission_id', ${scope.submissionId ?? ""}, true),
      set_config('app.run_id', ${scope.runId ?? ""}, true),
      set_config('app.attempt_id', ${scope.attemptId ?? ""}, true),
      set_config('app.catalogue', ${scope.catalogue ? "on" : ""}, true),
      set_config('app.address', ${scope.address ?? ""}, true),
      set_config('app.retention', ${scope.retention ? "on" : ""}, true),
      set_config('app.matching', ${scope.matching ? "on" : ""}, true),
      set_config('app.counting', ${scope.counting ? "on" : ""}, true)`);
    return work(tx);
  });
}

/** As a member of the organization, whose role must allow `action`. Throws FORBIDDEN. */
export async function asMember<Result>(
  ctx: MemberContext,
  action: Action,
  work: Work<Result>,
): Promise<Result> {
  requirePermission(ctx.member.role, action);
  const scope = { userId: ctx.user.id, organizationId: ctx.organization.id };
  return inScope(ctx.db, scope, work);
}

/** As a signed-in person: the own rows, and what is public. */
export function asUser<Result>(ctx: UserContext, work: Work<Result>): Promise<Result> {
  return inScope(ctx.db, { userId: ctx.user.id }, work);
}

/** As a signed-in person, and as the one whom rows about an address speak of, if it has been proved. */
export function asPerson<Result>(ctx: UserContext, work: Work<Result>): Promise<Result> {
  const { id: userId, email, emailVerified } = ctx.user;
  return inScope(ctx.db, { userId, address: emailVerified ? email : null }, work);
}

/** As a signed-in person who holds the session of a guest, too. */
export function asClaimer<Result>(
  ctx: UserContext,
  guestId: UserId,
  work: Work<Result>,
): Promise<Result> {
  return inScope(ctx.db, { userId: ctx.user.id, guestId }, work);
}

/** As anybody: what is public, and with a link the row that it opens. */
export function asVisitor<Result>(
  ctx: Context,
  link: { tokenHash?: string },
  work: Work<Result>,
): Promise<Result> {
  return inScope(ctx.db, { userId: ctx.user?.id ?? null, ...link }, work);
}

/**
 * As the author of practice work: the signed-in person, or a visitor with the secret that the browser keeps.
 * Somebody signed in may hold both, until the work is claimed.
 */
export function asAuthor<Result>(
  ctx: Context,
  input: { visitorToken?: string | null | undefined },
  work: Work<Result>,
): Promise<Result> {
  const link = input.visitorToken ? { tokenHash: hashToken(input.visitorToken) } : {};
  return asVisitor(ctx, link, work);
}

/** As the worker that grades this submission: it reads the sample's secret part and records the verdict. */
export function asGrader<Result>(
  ctx: Services,
  submissionId: SubmissionId,
  work: Work<Result>,
): Promise<Result> {
  return inScope(ctx.db, { submissionId }, work);
}

/** As the worker that runs visible checks where a browser can't. */
export function asRunner<Result>(ctx: Services, runId: RunId, work: Work<Result>): Promise<Result> {
  return inScope(ctx.db, { runId }, work);
}

/** Lets the worker's transaction reach the clock of the attempt that its work belongs to. */
export async function enterAttempt(tx: Transaction, id: AttemptId): Promise<void> {
  await tx.execute(sql`select set_config('app.attempt_id', ${id}, true)`);
}

/** As the worker that hands in what an attempt's draft holds when its time is up. */
export function asCloser<Result>(
  ctx: Services,
  attemptId: AttemptId,
  work: Work<Result>,
): Promise<Result> {
  return inScope(ctx.db, { attemptId }, work);
}

/** As the worker that erases what has been kept long enough. */
export function asKeeper<Result>(ctx: Services, work: Work<Result>): Promise<Result> {
  return inScope(ctx.db, { retention: true }, work);
}

/** As the worker that hands an organization the requests that were kept until somebody like it takes them. */
export function asMatcher<Result>(
  ctx: Services,
  organizationId: OrganizationId,
  work: Work<Result>,
): Promise<Result> {
  return inScope(ctx.db, { organizationId, matching: true }, work);
}

/** As the server that counts people over all organizations. Only numbers may leave `work`. */
export function asCounter<Result>(ctx: Services, work: Work<Result>): Promise<Result> {
  return inScope(ctx.db, { counting: true }, work);
}

/** As the server that registers the public catalogue. */
export function asCatalogue<Result>(ctx: Services, work: Work<Result>): Promise<Result> {
  return inScope(ctx.db, { catalogue: true }, work);
}

/** Lets a transaction that holds the proof of an address reach what is kept under it. */
export async function enterAddress(tx: Transaction, address: string): Promise<void> {
  await tx.execute(sql`select set_config('app.address', ${address}, true)`);
}

/** Lets a transaction that has just made an organization, or been let in by a link, stand in it. */
export async function enterOrganization(tx: Transaction, id: OrganizationId): Promise<void> {
  await tx.execute(sql`select set_config('app.organization_id', ${id}, true)`);
}
