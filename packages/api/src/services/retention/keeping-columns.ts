import { sql } from "drizzle-orm";
import { application, applicationEvent } from "../../db/schema/application.ts";
import { contest } from "../../db/schema/contest.ts";
import { organization } from "../../db/schema/organization.ts";
import { submission } from "../../db/schema/submission.ts";
import { type Keeping } from "./retention-rule.ts";

const ofApplication = sql`= ${application.id}`;

/** The last time that either side did something: decided, answered, handed in, contested. */
const lastContactAt = sql`greatest(
  ${application.lastContactAt},
  (select max(${submission.submittedAt}) from ${submission} where ${submission.applicationId} ${ofApplication}),
  (select max(greatest(${contest.createdAt}, ${contest.answeredAt})) from ${contest} where ${contest.applicationId} ${ofApplication})
)`.mapWith(application.lastContactAt);

/** The columns of a `Keeping`, for a query over applications joined with their organization. */
export const keepingColumns = {
  lastContactAt,
  monthsTold: application.retentionMonths,
  monthsNow: organization.retentionMonths,
  heldAt: application.heldAt,
  holdReason: application.holdReason,
  contestOpen: sql<boolean>`exists (select from ${contest} where ${contest.applicationId} ${ofApplication} and ${contest.answeredAt} is null)`,
  erasureAsked: sql<boolean>`exists (select from ${applicationEvent} where ${applicationEvent.applicationId} ${ofApplication} and ${applicationEvent.kind} = 'erasure-asked')`,
} satisfies Record<keyof Keeping, unknown>;
