import {
  type DeliveryDto,
  hireRequestDays,
  type HireRequestState,
  type OwnHireRequestDto,
} from "../../contract/hire-request.ts";
import { leftoverAges } from "../retention/retention-rule.ts";

const day = 24 * 60 * 60_000;

/** How long the mailed link can send a request, in milliseconds. */
export const proofMs = day;

/** How long a request can be answered once it is sent, in milliseconds. */
export const openMs = hireRequestDays.open * day;

type Times = { state: HireRequestState; expiresAt: Date; closedAt: Date | null };

/** What has become of a request by `now`. */
export function stateOf({ state, expiresAt }: Times, now: Date): OwnHireRequestDto["state"] {
  return state !== "closed" && expiresAt <= now ? "expired" : state;
}

/** Why a request can't be answered any more; null while it can. */
export function overOf(times: Times, now: Date): DeliveryDto["over"] {
  const state = stateOf(times, now);
  return state === "closed" || state === "expired" ? state : null;
}

/** The day (UTC) from which a request is erased. */
export function keptUntil({ state, expiresAt, closedAt }: Times): string {
  const age = state === "unproved" ? leftoverAges.applicationRequest : leftoverAges.hireRequest;
  return new Date((closedAt ?? expiresAt).getTime() + age).toISOString().slice(0, 10);
}
