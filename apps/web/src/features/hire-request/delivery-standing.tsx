import type { DeliveryState } from "@unsung/api/contract/hire-request";
import { deliveryStateWords } from "#/lib/words.ts";
import { Badge } from "#/ui/badge.tsx";

type DeliveryStandingProps = { delivery: { state: DeliveryState; over: unknown } };

/** How far a request is, and that it can't be answered any more where nobody has. */
export function DeliveryStanding({ delivery: { state, over } }: DeliveryStandingProps) {
  if (over && state !== "answered" && state !== "declined") return <Badge>Over</Badge>;
  return <Badge tone={state === "new" ? "accent" : "plain"}>{deliveryStateWords[state]}</Badge>;
}
