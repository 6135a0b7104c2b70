import { z } from "zod";
import { applicationId } from "./ids.ts";
import { type RetentionMonths } from "./organization.ts";
import { prose } from "./text.ts";

export const holdApplicationInput = z.object({
  applicationId,
  /** For the candidate to read. */
  reason: prose(500).min(1),
});
export type HoldApplicationInput = z.infer<typeof holdApplicationInput>;

/** What keeps an application beyond its time: a member for a dispute, or a contest that nobody has answered. */
export type HoldDto = { by: "team"; reason: string; since: string } | { by: "contest" };

/** Until when an application is kept. */
export type KeepingDto = {
  /** After the last contact. */
  months: RetentionMonths;
  /** The day (UTC, "2027-05-22") from which it is erased; null while it is held. */
  until: string | null;
  hold: HoldDto | null;
  /** The candidate wants it erased; that happens when the hold ends. */
  erasureAsked: boolean;
};

/** What became of a wish to have an application erased. */
export type ErasedApplicationDto = { outcome: "erased" } | { outcome: "held"; hold: HoldDto };
