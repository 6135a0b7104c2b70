import { and, desc, eq, lt, sql } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type DeliveryListItemDto, type ListDeliveriesInput } from "../../contract/hire-request.ts";
import { hireRequestDeliveryId } from "../../contract/ids.ts";
import { type Page } from "../../contract/page.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { hireRequest, hireRequestDelivery } from "../../db/schema/hire-request.ts";
import { asMember } from "../../db/transaction.ts";
import { contentColumns, toContent } from "./request-content.ts";
import { overOf } from "./request-times.ts";

/** Characters of a request that a list shows. */
const excerpt = 240;

/** The requests that the organization got, newest first. */
export async function listDeliveries({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListDeliveriesInput;
}): Promise<Page<DeliveryListItemDto>> {
  const before = readCursor(hireRequestDeliveryId, input.cursor);
  const rows = await asMember(ctx, "request.read", (tx) =>
    tx
      .select({
        ...contentColumns,
        purpose: sql<string>`left(${hireRequest.purpose}, ${excerpt})`,
        id: hireRequestDelivery.id,
        deliveryState: hireRequestDelivery.state,
        deliveredAt: hireRequestDelivery.deliveredAt,
        state: hireRequest.state,
        expiresAt: hireRequest.expiresAt,
        closedAt: hireRequest.closedAt,
      })
      .from(hireRequestDelivery)
      .innerJoin(hireRequest, eq(hireRequest.id, hireRequestDelivery.hireRequestId))
      .where(
        and(
          eq(hireRequestDelivery.organizationId, ctx.organization.id),
          input.state ? eq(hireRequestDelivery.state, input.state) : undefined,
          before ? lt(hireRequestDelivery.id, before) : undefined,
        ),
      )
      .orderBy(desc(hireRequestDelivery.id))
      .limit(input.limit + 1),
  );
  const now = ctx.now();
  const items = rows.map((row) => {
    const content = toContent(ctx, row);
    return {
      purpose: content.purpose,
      level: content.level,
      sector: content.sector,
      place: content.place,
      budget: content.budget,
      developers: content.developers,
      name: content.name,
      company: content.company,
      skills: content.skills,
      id: row.id,
      state: row.deliveryState,
      receivedAt: row.deliveredAt.toISOString(),
      over: overOf(row, now) !== null,
    };
  });
  return toPage(items, input.limit, (row) => row.id);
}
