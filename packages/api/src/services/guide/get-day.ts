import { type Context } from "../../context.ts";
import { type DayDto } from "../../contract/guide.ts";
import { guidePages } from "../../contract/guide-paths.ts";
import { framePage } from "./frame-page.ts";
import { skillLinks } from "./guide-links.ts";
import { openGuideText } from "./guide-text.ts";

/** One working day, hour by hour. */
export function getDay({ ctx }: { ctx: Context }): Promise<DayDto> {
  const { day } = ctx.catalog.guide;
  const text = openGuideText(ctx);
  return framePage(ctx, {
    path: guidePages.day,
    text,
    sources: day.sources,
    about: { skills: day.hours.flatMap((hour) => hour.skills) },
    content: {
      intro: text.html(day.intro),
      hours: day.hours.map(({ at, title, what, kind, skills }) => ({
        at,
        title,
        what: text.html(what),
        kind,
        skills: skillLinks(ctx, skills),
      })),
    },
  });
}
