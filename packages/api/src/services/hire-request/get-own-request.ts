import { and, asc, eq, isNotNull } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type HireRequestTokenInput, type OwnHireRequestDto } from "../../contract/hire-request.ts";
import { type Transaction } from "../../db/client.ts";
import { hireRequestDelivery } from "../../db/schema/hire-request.ts";
import { organization } from "../../db/schema/organization.ts";
import { asVisitor } from "../../db/transaction.ts";
import { hashToken } from "../../token.ts";
import { findOwnRequest } from "./find-own-request.ts";
import { loadFit } from "./load-fitting.ts";
import { toContent } from "./request-content.ts";
import { keptUntil, stateOf } from "./request-times.ts";

/** A request as its writer sees it by the link: what it says, and what has become of it. Throws NOT_FOUND. */
export function getOwnRequest({
  ctx,
  input,
}: {
  ctx: Context;
  input: HireRequestTokenInput;
}): Promise<OwnHireRequestDto> {
  const tokenHash = hashToken(input.token);
  return asVisitor(ctx, { tokenHash }, (tx) => loadOwnRequest(tx, ctx, tokenHash));
}

/** The same inside of a transaction that holds the link. */
export async function loadOwnRequest(
  tx: Transaction,
  ctx: Context,
  tokenHash: string,
): Promise<OwnHireRequestDto> {
  const row = await findOwnRequest(tx, tokenHash);
  const state = stateOf(row, ctx.now());
  const { id, email, keep, expiresAt, provedAt, closedAt: _, contentHash: _hash, ...rest } = row;
  return {
    ...toContent(ctx, rest),
    state,
    email,
    keep,
    sentAt: provedAt?.toISOString() ?? null,
    expiresAt: expiresAt.toISOString(),
    keptUntil: keptUntil(row),
    fit: state === "unproved" ? await loadFit(tx, rest) : null,
    ...(await loadReached(tx, id)),
  };
}

async function loadReached(
  tx: Transaction,
  id: Awaited<ReturnType<typeof findOwnRequest>>["id"],
): Promise<Pick<OwnHireRequestDto, "reached" | "answers">> {
  const deliveries = await tx
    .select({
      state: hireRequestDelivery.state,
      readAt: hireRequestDelivery.readAt,
    })
    .from(hireRequestDelivery)
    .where(eq(hireRequestDelivery.hireRequestId, id));
  const answered = await tx
    .select({ organization: organization.name, at: hireRequestDelivery.answeredAt })
    .from(hireRequestDelivery)
    .innerJoin(organization, eq(organization.id, hireRequestDelivery.organizationId))
    .where(
      and(eq(hireRequestDelivery.hireRequestId, id), isNotNull(hireRequestDelivery.answeredAt)),
    )
    .orderBy(asc(hireRequestDelivery.answeredAt));
  return {
    reached: {
      received: deliveries.length,
      read: deliveries.filter(({ readAt }) => readAt !== null).length,
      answered: answered.length,
      declined: deliveries.filter(({ state }) => state === "declined").length,
    },
    answers: answered.flatMap(({ organization: name, at }) =>
      at ? [{ organization: name, at: at.toISOString() }] : [],
    ),
  };
}
