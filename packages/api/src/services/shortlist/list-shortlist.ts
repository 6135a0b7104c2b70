import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { type MemberContext } from "../../context.ts";
import {
  type ListShortlistInput,
  type Rank,
  type ShortlistRowDto,
} from "../../contract/application.ts";
import { type ApplicationId } from "../../contract/ids.ts";
import { type Page } from "../../contract/page.ts";
import { type Transaction } from "../../db/client.ts";
import { readCursor, toPage } from "../../db/keyset.ts";
import { application, note } from "../../db/schema/application.ts";
import { asMember } from "../../db/transaction.ts";
import { loadApplications } from "../application/load-application.ts";
import { loadOwnJob } from "../job/load-own-job.ts";
import { loadScores, loadTicks } from "./load-evidence.ts";
import {
  comparePositions,
  type Position,
  positionCursor,
  sortValue,
  writePosition,
} from "./order.ts";
import { rankApplication } from "./rank.ts";

/** Applications that one job's shortlist is ranked over; beyond it the oldest are left out. */
const mostRanked = 5000;

type Ranked = Position & { rank: Rank };

/** The applications to a job with their rank and what it is made of. Throws NOT_FOUND. */
export function listShortlist({
  ctx,
  input,
}: {
  ctx: MemberContext;
  input: ListShortlistInput;
}): Promise<Page<ShortlistRowDto>> {
  const after = readCursor(positionCursor, input.cursor);
  return asMember(ctx, "application.read", async (tx) => {
    const ranked = await rankAll(tx, ctx, input);
    const page = toPage(
      ranked.filter((row) => !after || comparePositions(after, row) < 0).slice(0, input.limit + 1),
      input.limit,
      writePosition,
    );
    return { ...page, items: await toRows(tx, ctx, page.items) };
  });
}

/** Every application that the filters let through, first the first. */
async function rankAll(
  tx: Transaction,
  ctx: MemberContext,
  input: ListShortlistInput,
): Promise<Ranked[]> {
  const { skills, samples } = await loadOwnJob(tx, ctx, input.jobId);
  const job = {
    samples,
    skills: skills.map(({ skillId, weight }) => ({
      area: ctx.catalog.skills.get(skillId)?.area ?? "unknown",
      weight,
    })),
  };
  const [ids, scores] = await Promise.all([listIds(tx, ctx, input), loadScores(tx, input.jobId)]);
  return ids
    .map((id) => {
      const rank = rankApplication(job, scores.get(id) ?? new Map());
      return { id, rank, value: sortValue(input.sort, rank) };
    })
    .filter(({ rank }) => typeof input.complete !== "boolean" || rank.complete === input.complete)
    .sort(comparePositions);
}

async function listIds(
  tx: Transaction,
  ctx: MemberContext,
  input: ListShortlistInput,
): Promise<ApplicationId[]> {
  const rows = await tx
    .select({ id: application.id })
    .from(application)
    .where(
      and(
        eq(application.organizationId, ctx.organization.id),
        eq(application.jobId, input.jobId),
        inArray(application.state, input.state),
        input.stageId ? eq(application.stageId, input.stageId) : undefined,
        input.applicationId ? eq(application.id, input.applicationId) : undefined,
      ),
    )
    .orderBy(desc(application.id))
    .limit(mostRanked);
  return rows.map((row) => row.id);
}

async function toRows(
  tx: Transaction,
  ctx: MemberContext,
  ranked: readonly Ranked[],
): Promise<ShortlistRowDto[]> {
  const ids = ranked.map((row) => row.id);
  const [applications, ticks, notes] = await Promise.all([
    loadApplications(tx, ctx, inArray(application.id, ids)),
    loadTicks(tx, ids),
    countNotes(tx, ids),
  ]);
  const byId = new Map(applications.map((row) => [row.id, row]));
  return ranked.flatMap(({ id, rank }) => {
    const row = byId.get(id);
    return row ? [{ ...row, rank, ticks: ticks.get(id) ?? [], notes: notes.get(id) ?? 0 }] : [];
  });
}

async function countNotes(
  tx: Transaction,
  ids: readonly ApplicationId[],
): Promise<Map<ApplicationId, number>> {
  const rows = await tx
    .select({ applicationId: note.applicationId, count: sql<number>`count(*)::int` })
    .from(note)
    .where(inArray(note.applicationId, [...ids]))
    .groupBy(note.applicationId);
  return new Map(rows.map((row) => [row.applicationId, row.count]));
}
