import { type Context } from "../../context.ts";
import { responsibilities } from "../../contract/evidence-tick.ts";
import { type GuideEntryInput, type ResponsibilityDto } from "../../contract/guide.ts";
import { guidePath } from "../../contract/guide-paths.ts";
import { framePage, required } from "./frame-page.ts";
import { teaserOf } from "./guide-links.ts";
import { openGuideText } from "./guide-text.ts";

/** The page of one of the four responsibilities, with all its skills. Throws NOT_FOUND. */
export function getResponsibility({
  ctx,
  input,
}: {
  ctx: Context;
  input: GuideEntryInput;
}): Promise<ResponsibilityDto> {
  const entry = required(ctx.catalog.guide.responsibilities.get(input.id));
  const id = required(responsibilities.find((each) => each === entry.id));
  const text = openGuideText(ctx);
  const skills = [...ctx.catalog.guide.skills.values()].filter((skill) => skill.area === id);
  return framePage(ctx, {
    path: guidePath("responsibility", id),
    text,
    sources: entry.sources,
    about: { skills: skills.map((skill) => skill.id) },
    content: {
      id,
      what: text.html(entry.what),
      tasks: entry.tasks.map(({ title, what }) => ({ title, what: text.plain(what) })),
      goodLooksLike: entry.goodLooksLike.map(text.plain),
      example: text.html(entry.example),
      skills: skills.map((skill) => teaserOf("skill", skill)),
    },
  });
}
