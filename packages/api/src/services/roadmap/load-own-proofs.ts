import { eq } from "drizzle-orm";
import { type UserContext } from "../../context.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { sampleVersion } from "../../db/schema/sample.ts";
import { verdict } from "../../db/schema/submission.ts";
import { asUser } from "../../db/transaction.ts";
import { provedSkills } from "./proved-skills.ts";

/** The skills that the caller's graded work proves. */
export async function loadOwnProofs(ctx: UserContext): Promise<Set<string>> {
  const rows = await asUser(ctx, (tx) =>
    tx
      .selectDistinct({ skills: sampleVersion.skills, outcome: verdict.outcome })
      .from(verdict)
      .innerJoin(attempt, eq(attempt.id, verdict.attemptId))
      .innerJoin(sampleVersion, eq(sampleVersion.id, attempt.sampleVersionId))
      .where(eq(attempt.userId, ctx.user.id)),
  );
  return provedSkills(rows);
}
