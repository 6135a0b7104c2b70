import { type Context } from "../../context.ts";
import { type SkillAreaDto, type SkillIndexDto } from "../../contract/guide.ts";
import { guidePages, guidePath } from "../../contract/guide-paths.ts";
import { type SkillArea } from "../../contract/skill.ts";
import { framePage } from "./frame-page.ts";
import { teaserOf } from "./guide-links.ts";
import { skillAreas } from "./guide-library.ts";
import { openGuideText } from "./guide-text.ts";

/** Every skill of the catalogue, by area and from the first that one meets to the last. */
export function listGuideSkills({ ctx }: { ctx: Context }): Promise<SkillIndexDto> {
  return framePage(ctx, {
    path: guidePages.skills,
    text: openGuideText(ctx),
    about: { skills: [] },
    content: { areas: skillAreas.map((area) => toArea(ctx, area)) },
  });
}

function toArea(ctx: Context, area: SkillArea): SkillAreaDto {
  const { skills, responsibilities } = ctx.catalog.guide;
  return {
    area,
    title: areaTitle(ctx, area),
    path: responsibilities.has(area) ? guidePath("responsibility", area) : null,
    skills: [...skills.values()]
      .filter((skill) => skill.area === area)
      .map((skill) => ({ ...teaserOf("skill", skill), level: skill.level })),
  };
}

/** What an area is called: a responsibility by its own title. */
export function areaTitle(ctx: Context, area: SkillArea): string {
  const own = ctx.catalog.guide.responsibilities.get(area)?.title;
  return own ?? areaTitles[area];
}

const areaTitles: Record<SkillArea, string> = {
  databases: "Databases",
  apis: "APIs",
  security: "Security",
  performance: "Performance",
  foundations: "Foundations",
  collaboration: "Collaboration",
};
