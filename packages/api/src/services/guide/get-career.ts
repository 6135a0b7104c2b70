import { type Context } from "../../context.ts";
import { type CareerDto } from "../../contract/guide.ts";
import { guidePages } from "../../contract/guide-paths.ts";
import { framePage } from "./frame-page.ts";
import { skillLinks } from "./guide-links.ts";
import { openGuideText } from "./guide-text.ts";

/** The ladder, pay and demand with their sources, and how to climb. */
export function getCareer({ ctx }: { ctx: Context }): Promise<CareerDto> {
  const { career } = ctx.catalog.guide;
  const { pay, demand } = career;
  const text = openGuideText(ctx);
  return framePage(ctx, {
    path: guidePages.career,
    text,
    about: { skills: career.ladder.flatMap((step) => step.skills) },
    content: {
      intro: text.html(career.intro),
      ladder: career.ladder.map((step) => ({
        id: step.id,
        title: step.title,
        what: text.html(step.what),
        can: step.can.map(text.plain),
        skills: skillLinks(ctx, step.skills),
        next: text.plain(step.next),
      })),
      pay: {
        intro: text.plain(pay.intro),
        figures: pay.figures.map(({ what, value, place, period, sector, source }) => ({
          what,
          value,
          place,
          period,
          sector: sector ?? null,
          source: text.cite(source),
        })),
        reading: text.html(pay.reading),
      },
      demand: {
        intro: text.plain(demand.intro),
        figures: demand.figures.map(({ what, value, place, source }) => ({
          what,
          value,
          place,
          source: text.cite(source),
        })),
        reading: text.html(demand.reading),
      },
      projects: career.projects.map(({ title, what, level, skills }) => ({
        title,
        what: text.plain(what),
        level,
        skills: skillLinks(ctx, skills),
      })),
      certifications: career.certifications.map(({ name, by, weight, url }) => ({
        name,
        by,
        weight,
        url,
      })),
      upToDate: career.upToDate.map(({ kind, title, url, what }) => ({ kind, title, url, what })),
    },
    sources: career.sources,
  });
}
