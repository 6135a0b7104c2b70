import { and, count, eq, gt } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { hireRequest, hireRequestDelivery } from "../../db/schema/hire-request.ts";
import { asMember } from "../../db/transaction.ts";

/** How many requests nobody of the organization has opened yet and can still be answered. */
export async function countUnread({ ctx }: { ctx: MemberContext }): Promise<{ unread: number }> {
  const [row] = await asMember(ctx, "request.read", (tx) =>
    tx
      .select({ unread: count() })
      .from(hireRequestDelivery)
      .innerJoin(hireRequest, eq(hireRequest.id, hireRequestDelivery.hireRequestId))
      .where(
        and(
          eq(hireRequestDelivery.organizationId, ctx.organization.id),
          eq(hireRequestDelivery.state, "new"),
          eq(hireRequest.state, "open"),
          gt(hireRequest.expiresAt, ctx.now()),
        ),
      ),
  );
  return { unread: row?.unread ?? 0 };
}
