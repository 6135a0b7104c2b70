import { and, asc, eq, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { type Context, type Services } from "../../context.ts";
import { type ApplicationId } from "../../contract/ids.ts";
import { retentionMonths } from "../../contract/organization.ts";
import { type Transaction } from "../../db/client.ts";
import { application } from "../../db/schema/application.ts";
import { organization } from "../../db/schema/organization.ts";
import { asKeeper } from "../../db/transaction.ts";
import { deleteApplication } from "./delete-application.ts";
import { keepingColumns } from "./keeping-columns.ts";
import { addMonths, erasedFrom } from "./retention-rule.ts";

/**
 * Erases what is due of the next `limit` applications behind `after`, each in a transaction of its own. `next` is where to go on; null
 * at the end. What the pure rule says decides; the query only leaves out what can't be due.
 */
export async function eraseDueApplications({
  ctx,
  input,
}: {
  ctx: Context;
  input: { after: ApplicationId | null; limit: number };
}): Promise<{ erased: number; next: ApplicationId | null }> {
  const page = await asKeeper(ctx, (tx) =>
    loadKeepings(tx, { condition: mayBeDue(ctx, input.after), limit: input.limit }),
  );
  let erased = 0;
  for (const { id, kept } of page) if (isDue(ctx, kept) && (await eraseIfDue(ctx, id))) erased += 1;
  return { erased, next: page.length === input.limit ? (page.at(-1)?.id ?? null) : null };
}

function isDue(ctx: Services, kept: Parameters<typeof erasedFrom>[0]): boolean {
  const from = erasedFrom(kept);
  return from !== null && from <= ctx.now();
}

function mayBeDue(ctx: Services, after: ApplicationId | null): SQL | undefined {
  const shortest = Math.min(...retentionMonths);
  return and(
    isNull(application.heldAt),
    or(
      lte(application.lastContactAt, addMonths(ctx.now(), -shortest)),
      sql`${keepingColumns.erasureAsked}`,
    ),
    after ? gt(application.id, after) : undefined,
  );
}

function loadKeepings(
  tx: Transaction,
  { condition, limit }: { condition: SQL | undefined; limit: number },
) {
  return tx
    .select({ id: application.id, kept: keepingColumns })
    .from(application)
    .innerJoin(organization, eq(organization.id, application.organizationId))
    .where(condition)
    .orderBy(asc(application.id))
    .limit(limit);
}

/** Looks again first: since the page was read somebody may have held it, or got in touch. */
async function eraseIfDue(ctx: Context, id: ApplicationId): Promise<boolean> {
  return asKeeper(ctx, async (tx) => {
    const [now] = await loadKeepings(tx, { condition: eq(application.id, id), limit: 1 });
    if (!now || !isDue(ctx, now.kept)) return false;
    const why = now.kept.erasureAsked ? "candidate" : "time";
    return deleteApplication(tx, ctx, { id, why });
  });
}
