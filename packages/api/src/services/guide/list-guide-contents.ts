import { type Context } from "../../context.ts";
import { type GuideContentsDto, type GuideLink } from "../../contract/guide.ts";
import { guidePages } from "../../contract/guide-paths.ts";
import { linkTo } from "./guide-links.ts";
import { type articleGroups } from "./guide-library.ts";

/** The guide's parts, each with the pages to go to at once; the entries of an index are found through it. */
export function listGuideContents({ ctx }: { ctx: Context }): GuideContentsDto {
  const { pages, articles, disciplines, responsibilities } = ctx.catalog.guide;
  const planned = (path: string, title?: string): GuideLink[] =>
    pages.flatMap((page) => (page.path === path ? { title: title ?? page.title, path } : []));
  const grouped = (group: (typeof articleGroups)[number]) =>
    [...articles.values()]
      .filter((article) => article.group === group)
      .map((article) => linkTo("article", article));
  const parts = [
    { title: "The role", pages: [...grouped("role"), ...planned(guidePages.day, "A day")] },
    {
      title: "Disciplines",
      pages: [
        ...planned(guidePages.compare, "Compare two"),
        ...[...disciplines.values()].map((entry) => linkTo("discipline", entry)),
      ],
    },
    {
      title: "Responsibilities",
      pages: [...responsibilities.values()].map((entry) => linkTo("responsibility", entry)),
    },
    {
      title: "Skills",
      pages: [
        ...planned(guidePages.skills, "All skills"),
        ...planned(guidePages.roadmap, "Roadmap"),
        ...grouped("skills"),
      ],
    },
    { title: "Tools", pages: planned(guidePages.tools) },
    {
      title: "Challenges",
      pages: [...planned(guidePages.challenges, "All challenges"), ...grouped("teams")],
    },
    { title: "Career", pages: [...planned(guidePages.career), ...grouped("career")] },
    { title: "Hiring", pages: planned(guidePages.hiring) },
  ];
  return parts.filter((part) => part.pages.length > 0);
}
