import { and, count, desc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type GuideDoors } from "../../contract/guide.ts";
import { guidePath } from "../../contract/guide-paths.ts";
import { job, jobSkill } from "../../db/schema/job.ts";
import { asVisitor } from "../../db/transaction.ts";
import { skillTitle } from "../job/load-job.ts";

export type DoorTopic = {
  /** Skills that the page is about. */
  skills: readonly string[];
  /** Samples that show it best, before those that the skills find. */
  samples?: readonly string[] | undefined;
};

const most = 3;

/** Work to try and jobs that ask for it, three of each at most. A page about no skill gets the shortest work. */
export async function loadDoors(ctx: Context, topic: DoorTopic): Promise<GuideDoors> {
  return { samples: chooseSamples(ctx, topic), jobs: await countJobs(ctx, topic.skills) };
}

function chooseSamples(ctx: Context, { skills, samples: named = [] }: DoorTopic) {
  const wanted = new Set(skills);
  const all = [...ctx.catalog.samples.values()];
  const fitting = all
    .map((sample) => ({
      sample,
      shared: sample.skills.filter((skill) => wanted.has(skill)).length,
      isNamed: named.includes(sample.id),
    }))
    .filter(({ shared, isNamed }) => wanted.size === 0 || shared > 0 || isNamed)
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        b.shared - a.shared ||
        a.sample.minutes - b.sample.minutes,
    );
  return fitting
    .slice(0, most)
    .map(({ sample: { id, title, responsibility, level, minutes } }) => ({
      path: guidePath("sample", id),
      title,
      responsibility,
      level,
      minutes,
    }));
}

function countJobs(ctx: Context, skills: readonly string[]): Promise<GuideDoors["jobs"]> {
  if (skills.length === 0) return Promise.resolve([]);
  return asVisitor(ctx, {}, async (tx) => {
    const rows = await tx
      .select({ skillId: jobSkill.skillId, count: count() })
      .from(jobSkill)
      .innerJoin(job, eq(job.id, jobSkill.jobId))
      .where(
        and(
          inArray(jobSkill.skillId, [...skills]),
          eq(job.state, "published"),
          or(isNull(job.validThrough), gt(job.validThrough, ctx.now())),
        ),
      )
      .groupBy(jobSkill.skillId)
      .orderBy(desc(count()), jobSkill.skillId)
      .limit(most);
    return rows.map((row) => ({ ...row, title: skillTitle(ctx, row.skillId) }));
  });
}
