import { countDistinct, eq, sql } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type Database } from "../../db/client.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { sampleVersion } from "../../db/schema/sample.ts";
import { verdict } from "../../db/schema/submission.ts";
import { asCounter } from "../../db/transaction.ts";

type Counted = { at: number; bySkill: ReadonlyMap<string, number> };

/** Fewer people than this could be told apart by who they are. */
const enough = 5;

/** A figure that changed at once would tell who has just handed in. Milliseconds. */
const keptFor = 10 * 60_000;

const kept = new WeakMap<Database, Counted>();

/**
 * How many people with an account have proved a skill: of a sample that names it, one submission passed every check.
 * Null under five. Counted for all skills together, every ten minutes at most.
 */
export async function countProofs(ctx: Context, skillId: string): Promise<number | null> {
  const now = ctx.now().getTime();
  let counted = kept.get(ctx.db);
  if (counted === undefined || now - counted.at >= keptFor) {
    counted = { at: now, bySkill: await countAll(ctx) };
    kept.set(ctx.db, counted);
  }
  const people = counted.bySkill.get(skillId) ?? 0;
  return people >= enough ? people : null;
}

async function countAll(ctx: Context): Promise<ReadonlyMap<string, number>> {
  const skillId = sql<string>`unnest(${sampleVersion.skills})`.as("skill_id");
  const rows = await asCounter(ctx, (tx) => {
    const passed = tx
      .select({ userId: attempt.userId, skillId })
      .from(verdict)
      .innerJoin(attempt, eq(attempt.id, verdict.attemptId))
      .innerJoin(sampleVersion, eq(sampleVersion.id, attempt.sampleVersionId))
      .where(eq(verdict.outcome, "passed"))
      .as("passed");
    return tx
      .select({ skillId: passed.skillId, people: countDistinct(passed.userId) })
      .from(passed)
      .groupBy(passed.skillId);
  });
  return new Map(rows.map((row) => [row.skillId, row.people]));
}
