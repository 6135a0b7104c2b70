import { type Context } from "../../context.ts";
import { type GuideSampleDto } from "../../contract/guide.ts";
import { guidePages, guidePath } from "../../contract/guide-paths.ts";
import { searchJobPostsInput } from "../../contract/job.ts";
import { type RoadmapDto, type RoadmapInput, type RoadmapNextDto } from "../../contract/roadmap.ts";
import { framePage } from "../guide/frame-page.ts";
import { openGuideText } from "../guide/guide-text.ts";
import { teaserOf } from "../guide/guide-links.ts";
import { areaTitle } from "../guide/list-guide-skills.ts";
import { searchJobPosts } from "../job-post/search-job-posts.ts";
import { findGoal } from "./find-goal.ts";
import { loadOwnProofs } from "./load-own-proofs.ts";
import { nextStep } from "./next-step.ts";

const newestJobs = 6;

/** The skill graph with the way to a goal, and what the caller has proved of it. */
export async function getRoadmap({
  ctx,
  input,
}: {
  ctx: Context;
  input: RoadmapInput;
}): Promise<RoadmapDto> {
  const library = ctx.catalog.guide;
  const { user } = ctx;
  const [layout, goal, proved, jobs] = await Promise.all([
    library.roadmap(),
    findGoal(ctx, input.goal),
    user === null ? null : loadOwnProofs({ ...ctx, user }),
    searchJobPosts({ ctx, input: searchJobPostsInput.parse({ limit: newestJobs }) }),
  ]);
  const samples = shortestSamples(ctx);
  return framePage(ctx, {
    path: guidePages.roadmap,
    text: openGuideText(ctx),
    about: { skills: Object.keys(goal?.wanted ?? {}) },
    content: {
      size: { width: layout.width, height: layout.height },
      node: layout.node,
      areas: layout.areas.map((each) => ({ ...each, title: areaTitle(ctx, each.area) })),
      bands: [...layout.bands],
      skills: [...library.skills.values()].map((skill) => ({
        ...teaserOf("skill", skill),
        id: skill.id,
        area: skill.area,
        level: skill.level,
        prerequisites: skill.prerequisites,
        evidence: proved && (proved.has(skill.id) ? "proved" : "none"),
        sample: samples.get(skill.id) ?? null,
        ...(layout.places.get(skill.id) ?? { x: 0, y: 0 }),
      })),
      edges: [...layout.edges],
      goal,
      next: proved && findNext(ctx, { wanted: goal?.wanted, proved, samples }),
      jobs: jobs.items.map(({ slug, title, organization }) => ({
        slug,
        title: `${title}, ${organization.name}`,
      })),
    },
  });
}

type Own = {
  wanted: Record<string, number> | undefined;
  proved: ReadonlySet<string>;
  samples: ReadonlyMap<string, GuideSampleDto>;
};

function findNext(ctx: Context, { wanted, proved, samples }: Own): RoadmapNextDto | null {
  const { skills } = ctx.catalog.guide;
  const next = nextStep({
    skills,
    wanted: new Map(wanted ? Object.entries(wanted) : [...skills.keys()].map((id) => [id, 1])),
    proved,
    minutes: new Map([...samples].map(([id, { minutes }]) => [id, minutes])),
  });
  const sample = next && samples.get(next.skillId);
  return next && sample ? { ...next, sample } : null;
}

/** The quickest work sample of each skill that has one. */
function shortestSamples(ctx: Context): Map<string, GuideSampleDto> {
  const shortest = new Map<string, GuideSampleDto>();
  for (const {
    id,
    title,
    responsibility,
    level,
    minutes,
    skills,
  } of ctx.catalog.samples.values()) {
    const sample = { path: guidePath("sample", id), title, responsibility, level, minutes };
    for (const skill of skills)
      if (minutes < (shortest.get(skill)?.minutes ?? Number.POSITIVE_INFINITY))
        shortest.set(skill, sample);
  }
  return shortest;
}
