import { and, count, desc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type GuideDoors, type GuideSampleDto } from "../../contract/guide.ts";
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

/** Work to try and jobs that ask for it, three of each at most. A page that no work shows gets work that is near. */
export async function loadDoors(ctx: Context, topic: DoorTopic): Promise<GuideDoors> {
  const fitting = fittingSamples(ctx, topic);
  const samples = fitting.length > 0 ? fitting : nearSamples(ctx, topic);
  const [first, ...others] = topic.skills;
  return {
    samples: samples.slice(0, most),
    jobs: await countJobs(ctx, topic.skills),
    requestSkill: first !== undefined && others.length === 0 ? first : null,
  };
}

/** Samples that show at least one of the skills, those that show most first; and before them the ones that are named. */
export function fittingSamples(
  ctx: Context,
  { skills, samples: named = [] }: DoorTopic,
): GuideSampleDto[] {
  const wanted = new Set(skills);
  return [...ctx.catalog.samples.values()]
    .map((sample) => ({
      sample,
      shared: sample.skills.filter((skill) => wanted.has(skill)).length,
      isNamed: named.includes(sample.id),
    }))
    .filter(({ shared, isNamed }) => shared > 0 || isNamed)
    .sort(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        b.shared - a.shared ||
        a.sample.minutes - b.sample.minutes,
    )
    .map(({ sample }) => toSample(sample));
}

/** The shortest samples, those of the skills' own responsibilities first. */
function nearSamples(ctx: Context, { skills }: DoorTopic): GuideSampleDto[] {
  const areas = new Set(skills.map((skill) => ctx.catalog.skills.get(skill)?.area));
  return [...ctx.catalog.samples.values()]
    .sort(
      (a, b) =>
        Number(areas.has(b.responsibility)) - Number(areas.has(a.responsibility)) ||
        a.minutes - b.minutes,
    )
    .map(toSample);
}

type CatalogSample = ReturnType<Context["catalog"]["samples"]["get"]> & {};

function toSample({ id, title, responsibility, level, minutes }: CatalogSample): GuideSampleDto {
  return { path: guidePath("sample", id), title, responsibility, level, minutes };
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
