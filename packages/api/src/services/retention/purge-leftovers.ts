import { and, eq, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, type PgTable } from "drizzle-orm/pg-core";
import { type Context } from "../../context.ts";
import { auditId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { applicationRequest, invite } from "../../db/schema/application.ts";
import { attempt, draft, visitorUse } from "../../db/schema/attempt.ts";
import { hireRequest } from "../../db/schema/hire-request.ts";
import { memberInvitation, organization } from "../../db/schema/organization.ts";
import { run } from "../../db/schema/run.ts";
import { asKeeper } from "../../db/transaction.ts";
import { recordDeed } from "../audit.ts";
import { leftoverAges } from "./retention-rule.ts";

/** Rows deleted by one transaction. */
const batchSize = 500;

type Leftover = {
  table: PgTable & { id: AnyPgColumn };
  expired: (since: (age: keyof typeof leftoverAges) => Date, now: Date) => SQL | undefined;
};

/** What nobody comes back for: links that were never taken, visitors' practice, counts that no limit looks at. */
const leftovers: Record<string, Leftover> = {
  applicationRequests: {
    table: applicationRequest,
    expired: (since) => lt(applicationRequest.expiresAt, since("applicationRequest")),
  },
  hireRequests: {
    table: hireRequest,
    expired: (since) =>
      or(
        and(isNull(hireRequest.provedAt), lt(hireRequest.expiresAt, since("applicationRequest"))),
        lt(hireRequest.expiresAt, since("hireRequest")),
        lt(hireRequest.closedAt, since("hireRequest")),
      ),
  },
  invites: {
    table: invite,
    expired: (since, now) =>
      or(
        and(isNull(invite.acceptedAt), lt(invite.deadline, since("invite"))),
        and(isNull(invite.acceptedAt), lt(invite.revokedAt, since("invite"))),
        and(
          isNotNull(invite.acceptedAt),
          lt(invite.acceptedAt, sql`${now.toISOString()}::timestamptz - ${retentionOfInvite}`),
        ),
      ),
  },
  memberInvitations: {
    table: memberInvitation,
    expired: (since) => lt(memberInvitation.expiresAt, since("memberInvitation")),
  },
  visitorWork: {
    table: attempt,
    expired: (since) =>
      and(
        isNull(attempt.userId),
        lt(
          sql`(select ${draft.savedAt} from ${draft} where ${draft.attemptId} = ${attempt.id})`,
          since("visitorWork").toISOString(),
        ),
      ),
  },
  visitorUses: {
    table: visitorUse,
    expired: (since) => lt(visitorUse.at, since("visitorUse")),
  },
  runs: {
    table: run,
    expired: (since) => lt(run.createdAt, since("run")),
  },
};

/** An invitation that was taken is kept as long as the application that came of it may be. */
const retentionOfInvite = sql`(select make_interval(months => ${organization.retentionMonths}) from ${organization} where ${eq(organization.id, invite.organizationId)})`;

/** Deletes what has been left over long enough, in bounded batches, and says how many rows of each kind that were. */
export async function purgeLeftovers({ ctx }: { ctx: Context }): Promise<Record<string, number>> {
  const now = ctx.now();
  const since = (age: keyof typeof leftoverAges) => new Date(now.getTime() - leftoverAges[age]);
  const counts: Record<string, number> = {};
  for (const [name, { table, expired }] of Object.entries(leftovers)) {
    let deleted: number;
    do {
      deleted = await asKeeper(ctx, (tx) => deleteBatch(tx, table, expired(since, now)));
      counts[name] = (counts[name] ?? 0) + deleted;
    } while (deleted === batchSize);
  }
  if (Object.values(counts).some((count) => count > 0)) {
    await asKeeper(ctx, (tx) =>
      recordDeed(tx, ctx, {
        action: "leftovers.purged",
        subjectId: ctx.newId(auditId),
        organizationId: null,
        details: counts,
      }),
    );
  }
  return counts;
}

async function deleteBatch(
  tx: Transaction,
  table: Leftover["table"],
  expired: SQL | undefined,
): Promise<number> {
  const batch = tx.select({ id: table.id }).from(table).where(expired).limit(batchSize);
  const gone = await tx.delete(table).where(inArray(table.id, batch)).returning({ id: table.id });
  return gone.length;
}
