import { and, asc, count, desc, isNull, sql } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type SampleSkillDto } from "../../contract/sample.ts";
import { sampleVersion } from "../../db/schema/sample.ts";
import { asVisitor } from "../../db/transaction.ts";
import { skillTitle } from "../job/load-job.ts";

const shown = 60;

/** The skills that the public catalogue's samples prove, the most frequent first; at most 60. */
export async function listSampleSkills({ ctx }: { ctx: Context }): Promise<SampleSkillDto[]> {
  const rows = await asVisitor(ctx, {}, (tx) => {
    const skills = tx
      .select({ skillId: sql<string>`unnest(${sampleVersion.skills})`.as("skill_id") })
      .from(sampleVersion)
      .where(and(isNull(sampleVersion.organizationId), sampleVersion.current))
      .as("skills");
    return tx
      .select({ skillId: skills.skillId, samples: count() })
      .from(skills)
      .groupBy(skills.skillId)
      .orderBy(desc(count()), asc(skills.skillId))
      .limit(shown);
  });
  return rows.map((row) => ({ ...row, title: skillTitle(ctx, row.skillId) }));
}
