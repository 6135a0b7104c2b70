import { hireRequestDays } from "../../contract/hire-request.ts";
import { type HoldDto, type KeepingDto } from "../../contract/retention.ts";
import { type RetentionMonths } from "../../contract/organization.ts";

const day = 24 * 60 * 60_000;

/** How long each kind of leftover is kept after it has ended or expired, in milliseconds. */
export const leftoverAges = {
  /** A link that is too old can say so for a week; then the address and the name behind it go. */
  applicationRequest: 7 * day,
  /** A hire request that was closed, or whose time is over; one that nobody proved goes as an application does. */
  hireRequest: hireRequestDays.after * day,
  /** An invitation that nobody took, after its deadline or after it was revoked. */
  invite: 30 * day,
  memberInvitation: 30 * day,
  /** A visitor's practice, after it was last saved. */
  visitorWork: 90 * day,
  /** What limits look back on. */
  visitorUse: day,
  /** Visible checks run on the server. */
  run: day,
  /** An account that nobody has taken by a password or a proved address, and that holds nothing. */
  unusedAccount: 30 * day,
} as const;

/** What decides until when an application is kept. */
export type Keeping = {
  /** The last time that either side did something. */
  lastContactAt: Date;
  /** What the candidate was told when applying, and what the organization has chosen since. */
  monthsTold: RetentionMonths;
  monthsNow: RetentionMonths;
  /** A member holds it for a dispute, and says why. */
  heldAt: Date | null;
  holdReason: string | null;
  /** The candidate has contested a check, and nobody has answered yet. */
  contestOpen: boolean;
  /** The candidate wants it erased, and a hold was in the way. */
  erasureAsked: boolean;
};

/** The shorter of what was told and what is chosen now: a longer time counts only for who applies after it was chosen. */
function monthsKept({
  monthsTold,
  monthsNow,
}: Pick<Keeping, "monthsTold" | "monthsNow">): RetentionMonths {
  return monthsNow < monthsTold ? monthsNow : monthsTold;
}

/** What holds an application whatever the time; null when nothing does. */
export function holdOf({ heldAt, holdReason, contestOpen }: Keeping): HoldDto | null {
  if (heldAt) return { by: "team", reason: holdReason ?? "", since: heldAt.toISOString() };
  return contestOpen ? { by: "contest" } : null;
}

/** The instant from which an application is to be erased; null while something holds it. */
export function erasedFrom(keeping: Keeping): Date | null {
  if (keeping.heldAt) return null;
  if (keeping.erasureAsked) return keeping.lastContactAt;
  if (keeping.contestOpen) return null;
  return addMonths(keeping.lastContactAt, monthsKept(keeping));
}

/** The same for people: by the day (UTC), which tells nobody at what hour somebody worked. */
export function toKeeping(keeping: Keeping): KeepingDto {
  return {
    months: monthsKept(keeping),
    until: erasedFrom(keeping)?.toISOString().slice(0, 10) ?? null,
    hold: holdOf(keeping),
    erasureAsked: keeping.erasureAsked,
  };
}

/** So many calendar months later in UTC; from the 31st to the last day of a shorter month. */
export function addMonths(from: Date, months: number): Date {
  const later = new Date(from);
  later.setUTCDate(1);
  later.setUTCMonth(later.getUTCMonth() + months);
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(from.getUTCDate(), last));
  return later;
}
