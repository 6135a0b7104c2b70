import { type MemberContext } from "../../context.ts";
import { type DeliveryDto, type DeliveryInput } from "../../contract/hire-request.ts";
import { asMember } from "../../db/transaction.ts";
import { loadDelivery } from "./load-delivery.ts";

/** One request that the organization got. Throws NOT_FOUND. */
export function getDelivery({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: DeliveryInput;
}): Promise<DeliveryDto> {
  return asMember(ctx, "request.read", (tx) => loadDelivery(tx, ctx, input.deliveryId));
}
