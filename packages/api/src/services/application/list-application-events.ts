import { and, desc, eq, lt, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type MemberContext } from "../../context.ts";
import {
  type ApplicationEventDto,
  type ListApplicationEventsInput,
} from "../../contract/application.ts";
import { applicationEventId } from "../../contract/ids.ts";
import { type Page } from "../../contract/page.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { applicationEvent } from "../../db/schema/application.ts";
import { user } from "../../db/schema/auth.ts";
import { member } from "../../db/schema/organization.ts";
import { asMember } from "../../db/transaction.ts";
import { loadApplication } from "./load-application.ts";

/** What happened to an application, newest first. Throws NOT_FOUND. */
export async function listApplicationEvents({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListApplicationEventsInput;
}): Promise<Page<ApplicationEventDto>> {
  const before = readCursor(applicationEventId, input.cursor);
  const undoing = alias(applicationEvent, "undoing");
  const rows = await asMember(ctx, "application.read", async (tx) => {
    await loadApplication(tx, ctx, input.applicationId);
    return tx
      .select({
        id: applicationEvent.id,
        kind: applicationEvent.kind,
        from: applicationEvent.fromStageName,
        to: applicationEvent.toStageName,
        reason: applicationEvent.reason,
        comment: applicationEvent.comment,
        memberId: applicationEvent.memberId,
        memberName: user.name,
        at: applicationEvent.at,
        undone: sql<boolean>`${undoing.id} is not null`,
      })
      .from(applicationEvent)
      .leftJoin(member, eq(member.id, applicationEvent.memberId))
      .leftJoin(user, eq(user.id, member.userId))
      .leftJoin(undoing, eq(undoing.undoes, applicationEvent.id))
      .where(
        and(
          eq(applicationEvent.applicationId, input.applicationId),
          before ? lt(applicationEvent.id, before) : undefined,
        ),
      )
      .orderBy(desc(applicationEvent.id))
      .limit(input.limit + 1);
  });
  const events = rows.map(({ memberId, memberName, ...row }) => ({
    ...row,
    by: memberId === null ? "The candidate" : (memberName ?? "A former member"),
    at: row.at.toISOString(),
  }));
  return toPage(events, input.limit, (row) => row.id);
}
