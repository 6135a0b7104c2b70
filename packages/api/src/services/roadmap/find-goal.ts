import { and, desc, eq, ne } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { type RoadmapGoalDto } from "../../contract/roadmap.ts";
import { guidePath } from "../../contract/guide-paths.ts";
import { sampleLevels, type SampleLevel } from "../../contract/sample.ts";
import { job, jobSkill } from "../../db/schema/job.ts";
import { organization } from "../../db/schema/organization.ts";
import { asVisitor } from "../../db/transaction.ts";
import { type GuideLibrary } from "../guide/guide-library.ts";
import { inLearningOrder, withPrerequisites } from "./skill-graph.ts";

type Found = Pick<RoadmapGoalDto, "kind" | "title" | "path" | "wanted">;

/** The goal that an address names, with the way to it; null for one that is not there. */
export async function findGoal(
  ctx: Context,
  value: string | null | undefined,
): Promise<RoadmapGoalDto | null> {
  const found = await lookUp(ctx, value ?? "");
  if (found === null || value === null || value === undefined) return null;
  const { skills } = ctx.catalog.guide;
  const way = inLearningOrder(skills, withPrerequisites(skills, Object.keys(found.wanted)));
  return { value, ...found, way };
}

function lookUp(ctx: Context, value: string): Found | null | Promise<Found | null> {
  const level = sampleLevels.find((each) => each === value);
  if (level !== undefined) return levelGoal(ctx.catalog.guide, level);
  const [, kind, name = ""] = /^(job|skill):(.+)$/u.exec(value) ?? [];
  if (kind === "job") return jobGoal(ctx, name);
  if (kind === "skill") return skillGoal(ctx.catalog.guide, name);
  return null;
}

const levelTitles: Record<SampleLevel, string> = {
  junior: "Junior back-end developer",
  mid: "Mid-level back-end developer",
  senior: "Senior back-end developer",
};

/** What the career's ladder asks for up to a level; without a ladder, the skills first met up to it. */
function levelGoal({ career, skills }: GuideLibrary, level: SampleLevel): Found {
  const upTo = sampleLevels.slice(0, sampleLevels.indexOf(level) + 1);
  const steps = career?.ladder.filter(({ id }) => upTo.some((each) => each === id)) ?? [];
  const ids =
    steps.length > 0
      ? steps.flatMap((step) => step.skills)
      : [...skills.values()].filter((skill) => upTo.includes(skill.level)).map(({ id }) => id);
  return {
    kind: "level",
    title: levelTitles[level],
    path: null,
    wanted: Object.fromEntries(ids.filter((id) => skills.has(id)).map((id) => [id, 1])),
  };
}

function skillGoal({ skills }: GuideLibrary, id: string): Found | null {
  const skill = skills.get(id);
  if (!skill) return null;
  return { kind: "skill", title: skill.title, path: guidePath("skill", id), wanted: { [id]: 1 } };
}

/** A job post's skills with their weights. */
function jobGoal(ctx: Context, slug: string): Promise<Found | null> {
  const { skills } = ctx.catalog.guide;
  return asVisitor(ctx, {}, async (tx) => {
    const rows = await tx
      .select({
        title: job.title,
        company: organization.name,
        skillId: jobSkill.skillId,
        weight: jobSkill.weight,
      })
      .from(job)
      .innerJoin(organization, eq(organization.id, job.organizationId))
      .innerJoin(jobSkill, eq(jobSkill.jobId, job.id))
      .where(and(eq(job.slug, slug), ne(job.state, "draft")))
      .orderBy(desc(jobSkill.weight), jobSkill.position);
    const known = rows.filter(({ skillId }) => skills.has(skillId));
    const [first] = known;
    if (first === undefined) return null;
    return {
      kind: "job",
      title: `${first.title}, ${first.company}`,
      path: `/jobs/${slug}`,
      wanted: Object.fromEntries(known.map(({ skillId, weight }) => [skillId, weight])),
    };
  });
}
