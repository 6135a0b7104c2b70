import { and, eq, type SQL } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import { type DeliveryDto } from "../../contract/hire-request.ts";
import { type HireRequestDeliveryId } from "../../contract/ids.ts";
import { type Transaction } from "../../db/client.ts";
import { user } from "../../db/schema/auth.ts";
import {
  hireRequest,
  hireRequestAddress,
  hireRequestDelivery,
} from "../../db/schema/hire-request.ts";
import { job } from "../../db/schema/job.ts";
import { member } from "../../db/schema/organization.ts";
import { DomainError, notFound } from "../../errors.ts";
import { contentColumns, toContent, toSkills } from "./request-content.ts";
import { keptUntil, overOf } from "./request-times.ts";

const columns = {
  ...contentColumns,
  id: hireRequestDelivery.id,
  deliveryState: hireRequestDelivery.state,
  because: hireRequestDelivery.because,
  deliveredAt: hireRequestDelivery.deliveredAt,
  answeredAt: hireRequestDelivery.answeredAt,
  answer: hireRequestDelivery.answer,
  state: hireRequest.state,
  expiresAt: hireRequest.expiresAt,
  closedAt: hireRequest.closedAt,
  email: hireRequestAddress.email,
  answeredBy: user.name,
  job: { id: job.id, title: job.title, state: job.state },
};

/**
 * A request as the team meets it. The address is joined from the left, since the database gives it only to a team that
 * has answered. Throws NOT_FOUND.
 */
export async function loadDelivery(
  tx: Transaction,
  ctx: MemberContext,
  id: HireRequestDeliveryId,
): Promise<DeliveryDto> {
  const [row] = await tx
    .select(columns)
    .from(hireRequestDelivery)
    .innerJoin(hireRequest, eq(hireRequest.id, hireRequestDelivery.hireRequestId))
    .leftJoin(hireRequestAddress, eq(hireRequestAddress.hireRequestId, hireRequest.id))
    .leftJoin(member, eq(member.id, hireRequestDelivery.answeredBy))
    .leftJoin(user, eq(user.id, member.userId))
    .leftJoin(job, eq(job.id, hireRequestDelivery.jobId))
    .where(ownDelivery(ctx, id));
  if (!row) throw notFound("request");
  const { deliveryState, because, deliveredAt, answeredAt, answer, answeredBy, ...rest } = row;
  const { state: _, expiresAt, closedAt: _closedAt, email, job: made, ...content } = rest;
  return {
    ...toContent(ctx, content),
    id: row.id,
    state: deliveryState,
    over: overOf(row, ctx.now()),
    receivedAt: deliveredAt.toISOString(),
    answerableUntil: expiresAt.toISOString(),
    keptUntil: keptUntil(row),
    because: { ...because, skills: toSkills(ctx, because.skills) },
    email,
    answer:
      answeredAt && answer !== null
        ? { text: answer, by: answeredBy ?? "A former member", at: answeredAt.toISOString() }
        : null,
    job: made,
  };
}

/** Holds one of the organization's deliveries until the transaction ends. Throws NOT_FOUND. */
export async function lockDelivery(tx: Transaction, ctx: MemberContext, id: HireRequestDeliveryId) {
  const [row] = await tx
    .select({
      id: hireRequestDelivery.id,
      hireRequestId: hireRequestDelivery.hireRequestId,
      state: hireRequestDelivery.state,
      jobId: hireRequestDelivery.jobId,
    })
    .from(hireRequestDelivery)
    .where(ownDelivery(ctx, id))
    .for("update");
  if (!row) throw notFound("request");
  return row;
}

/** Throws WRONG_STATE when the requester has closed it, or its time is over. */
export function requireOpen({ over }: Pick<DeliveryDto, "over">): void {
  if (over === null) return;
  const why = over === "closed" ? "The requester has closed it." : "Its time is over.";
  throw new DomainError("WRONG_STATE", `${why} Nothing can be done with it any more.`);
}

function ownDelivery(ctx: MemberContext, id: HireRequestDeliveryId): SQL | undefined {
  return and(
    eq(hireRequestDelivery.id, id),
    eq(hireRequestDelivery.organizationId, ctx.organization.id),
  );
}
