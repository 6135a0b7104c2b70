import { and, eq, gt, ne } from "drizzle-orm";
import { type Context } from "../../context.ts";
import {
  type ConfirmHireRequestInput,
  hireRequestsADay,
  type OwnHireRequestDto,
} from "../../contract/hire-request.ts";
import { hireRequestDeliveryId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import {
  hireRequest,
  hireRequestAddress,
  hireRequestDelivery,
} from "../../db/schema/hire-request.ts";
import { asVisitor, enterAddress } from "../../db/transaction.ts";
import { DomainError } from "../../errors.ts";
import { hashToken } from "../../token.ts";
import { recordDeed } from "../audit.ts";
import { lockOwnRequest } from "./find-own-request.ts";
import { loadOwnRequest } from "./get-own-request.ts";
import { loadFitting } from "./load-fitting.ts";
import { openMs, stateOf } from "./request-times.ts";

const dayMs = 24 * 60 * 60_000;

/**
 * Takes the link from the mail: the address is proved, and the request goes to every organization that fits; with
 * `keep` also to those that fit and begin to take requests while it is open. Sent already, it only answers how it
 * stands. Throws NOT_FOUND, LINK_EXPIRED, NOBODY_FITS, SENT_BEFORE and TOO_MANY.
 */
export function confirmHireRequest({
  ctx,
  input,
}: {
  ctx: Context;
  input: ConfirmHireRequestInput;
}): Promise<OwnHireRequestDto> {
  const tokenHash = hashToken(input.token);
  return asVisitor(ctx, { tokenHash }, async (tx) => {
    const request = await lockOwnRequest(tx, tokenHash);
    if (request.provedAt) return loadOwnRequest(tx, ctx, tokenHash);
    if (stateOf(request, ctx.now()) === "expired")
      throw new DomainError("LINK_EXPIRED", "This link is too old. Send the request again.");
    await requireRoom(tx, ctx, request);
    const keep = input.keep ?? request.keep;
    const fitting = await loadFitting(tx, request);
    if (fitting.length === 0 && !keep)
      throw new DomainError(
        "NOBODY_FITS",
        "No organization that fits takes requests now. You can keep it until one does.",
      );
    const now = ctx.now();
    await tx
      .update(hireRequest)
      .set({
        state: "open",
        keep,
        provedAt: now,
        expiresAt: new Date(now.getTime() + openMs),
      })
      .where(eq(hireRequest.id, request.id));
    for (const { organizationId, because } of fitting) {
      await tx.insert(hireRequestDelivery).values({
        id: ctx.newId(hireRequestDeliveryId),
        organizationId,
        hireRequestId: request.id,
        tokenHash,
        state: "new",
        because,
        deliveredAt: now,
      });
      await recordDeed(tx, ctx, {
        action: "hire-request.delivered",
        subjectId: request.id,
        organizationId,
      });
    }
    await ctx.mail.send(tx, {
      to: request.email,
      template: "hire-request-receipt",
      data: {
        name: request.name,
        organizations: fitting.map(({ name }) => name),
        kept: keep,
        until: new Date(now.getTime() + openMs).toISOString(),
        url: `${ctx.publicUrl}/requests/${input.token}`,
      },
    });
    await recordDeed(tx, ctx, {
      action: "hire-request.sent",
      subjectId: request.id,
      organizationId: null,
      details: { organizations: fitting.length, keep },
    });
    return loadOwnRequest(tx, ctx, tokenHash);
  });
}

/** Whoever holds the link has proved the address, and so may be told what it has sent before. */
async function requireRoom(
  tx: Transaction,
  ctx: Context,
  request: Awaited<ReturnType<typeof lockOwnRequest>>,
): Promise<void> {
  await enterAddress(tx, request.email);
  const since = new Date(ctx.now().getTime() - dayMs);
  const others = await tx
    .select({
      state: hireRequest.state,
      expiresAt: hireRequest.expiresAt,
      provedAt: hireRequest.provedAt,
      contentHash: hireRequestAddress.contentHash,
    })
    .from(hireRequest)
    .innerJoin(hireRequestAddress, eq(hireRequestAddress.hireRequestId, hireRequest.id))
    .where(
      and(
        eq(hireRequestAddress.email, request.email),
        ne(hireRequest.id, request.id),
        ne(hireRequest.state, "unproved"),
        gt(hireRequest.expiresAt, ctx.now()),
      ),
    )
    .limit(100);
  const same = others.find(
    (other) => other.state === "open" && other.contentHash === request.contentHash,
  );
  if (same)
    throw new DomainError(
      "SENT_BEFORE",
      "You have sent the same request before, and it is open: its link is in the receipt.",
    );
  const today = others.filter(({ provedAt }) => provedAt && provedAt > since);
  if (today.length >= hireRequestsADay)
    throw new DomainError("TOO_MANY", `At most ${hireRequestsADay} requests can be sent in a day.`);
}
