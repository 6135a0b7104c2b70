import { type Context } from "../../context.ts";
import { type GuideEntryInput, type GuideSkillDto } from "../../contract/guide.ts";
import { guidePath } from "../../contract/guide-paths.ts";
import { countProofs } from "./count-proofs.ts";
import { framePage, required } from "./frame-page.ts";
import { skillTeasers, toolTeasers } from "./guide-links.ts";
import { openGuideText } from "./guide-text.ts";
import { areaTitle } from "./list-guide-skills.ts";
import { fittingSamples } from "./load-doors.ts";
import { loadSkillMarket } from "./load-skill-market.ts";

/** A skill's page: what the catalogue tells about it, and what open jobs say now. Throws NOT_FOUND. */
export async function getGuideSkill({
  ctx,
  input,
}: {
  ctx: Context;
  input: GuideEntryInput;
}): Promise<GuideSkillDto> {
  const { skills } = ctx.catalog.guide;
  const skill = required(skills.get(input.id));
  const text = openGuideText(ctx);
  const after = [...skills.values()].filter((each) => each.prerequisites.includes(skill.id));
  const [market, provedBy] = await Promise.all([
    loadSkillMarket(ctx, skill.id),
    countProofs(ctx, skill.id),
  ]);
  return framePage(ctx, {
    path: guidePath("skill", skill.id),
    text,
    sources: skill.sources,
    about: { skills: [skill.id] },
    content: {
      id: skill.id,
      area: skill.area,
      areaTitle: areaTitle(ctx, skill.area),
      level: skill.level,
      why: text.html(skill.why),
      example: text.html(skill.example),
      before: skillTeasers(ctx, skill.prerequisites),
      after: skillTeasers(
        ctx,
        after.map(({ id }) => id),
      ),
      levels: {
        junior: skill.levels.junior.map(text.plain),
        mid: skill.levels.mid.map(text.plain),
        senior: skill.levels.senior.map(text.plain),
      },
      tools: toolTeasers(ctx, skill.tools),
      samples: fittingSamples(ctx, { skills: [skill.id] }),
      interview: skill.interview.map(({ ask, listenFor }) => ({
        ask: text.plain(ask),
        listenFor: listenFor.map(text.plain),
      })),
      projects: skill.projects.map(({ title, what }) => ({ title, what: text.plain(what) })),
      certifications: skill.certifications.map(({ name, by, weight }) => ({ name, by, weight })),
      upToDate: skill.upToDate.map(({ title, url, what }) => ({ title, url, what })),
      esco: skill.esco ?? null,
      now: { ...market, provedBy },
    },
  });
}
