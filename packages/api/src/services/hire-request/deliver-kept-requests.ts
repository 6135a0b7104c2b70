import { and, desc, eq, gt } from "drizzle-orm";
import { type Context, type JobPayloads } from "../../context.ts";
import { hireRequestDeliveryId } from "../../contract/ids.ts";
import {
  hireRequest,
  hireRequestDelivery,
  hireRequestIntake,
} from "../../db/schema/hire-request.ts";
import { asMatcher } from "../../db/transaction.ts";
import { recordDeed } from "../audit.ts";
import { fitReasons } from "./fit-rule.ts";

/** Kept requests looked at, newest first. */
const most = 500;

/** Hands an organization that takes requests those that were kept for somebody like it, and that it has not got yet. */
export async function deliverKeptRequests({
  ctx,
  input,
}: {
  ctx: Context;
  input: JobPayloads["kept-requests"];
}): Promise<void> {
  const { organizationId } = input;
  await asMatcher(ctx, organizationId, async (tx) => {
    const [intake] = await tx
      .select()
      .from(hireRequestIntake)
      .where(eq(hireRequestIntake.organizationId, organizationId));
    if (!intake?.takes) return;
    const kept = await tx
      .select({
        id: hireRequest.id,
        tokenHash: hireRequest.tokenHash,
        skills: hireRequest.skills,
        sector: hireRequest.sector,
        place: hireRequest.place,
        wanted: hireRequest.wanted,
      })
      .from(hireRequest)
      .where(
        and(
          eq(hireRequest.state, "open"),
          eq(hireRequest.keep, true),
          gt(hireRequest.expiresAt, ctx.now()),
        ),
      )
      .orderBy(desc(hireRequest.id))
      .limit(most);
    for (const { id, tokenHash, ...wish } of kept.toReversed()) {
      const because = fitReasons(intake, wish);
      if (!because) continue;
      const [made] = await tx
        .insert(hireRequestDelivery)
        .values({
          id: ctx.newId(hireRequestDeliveryId),
          organizationId,
          hireRequestId: id,
          tokenHash,
          state: "new",
          because,
          deliveredAt: ctx.now(),
        })
        .onConflictDoNothing()
        .returning({ id: hireRequestDelivery.id });
      if (!made) continue;
      await recordDeed(tx, ctx, {
        action: "hire-request.delivered",
        subjectId: id,
        organizationId,
      });
    }
  });
}
