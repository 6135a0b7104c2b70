import { type Context } from "../../context.ts";
import {
  type GuideOverviewDto,
  type GuideOverviewInput,
  type RequestStepDto,
} from "../../contract/guide.ts";
import { guidePages } from "../../contract/guide-paths.ts";
import { framePage, required } from "./frame-page.ts";
import { skillLinks, teaserOf } from "./guide-links.ts";
import { articleGroups, type GuideLibrary } from "./guide-library.ts";
import { type GuideText, openGuideText } from "./guide-text.ts";
import { highlightCode } from "./highlight-code.ts";

/** The guide's first page: the way of one request, and a way to everything else. */
export function getGuideOverview({
  ctx,
  input,
}: {
  ctx: Context;
  input: GuideOverviewInput;
}): Promise<GuideOverviewDto> {
  const library = ctx.catalog.guide;
  const text = openGuideText(ctx);
  const requests = [...library.requests.values()];
  const request = required(requests.find(({ id }) => id === input.request) ?? requests[0]);
  const articles = [...library.articles.values()];
  return framePage(ctx, {
    path: guidePages.overview,
    text,
    about: { skills: request.steps.flatMap((step) => step.skills) },
    content: {
      requests: requests.map(({ id, title, summary }) => ({ id, title, summary })),
      request: {
        id: request.id,
        title: request.title,
        summary: request.summary,
        steps: request.steps.map((step) => toStep(ctx, text, step)),
      },
      responsibilities: [...library.responsibilities.values()].map((entry) =>
        teaserOf("responsibility", entry),
      ),
      disciplines: [...library.disciplines.values()].map((entry) => teaserOf("discipline", entry)),
      comparisons: library.pages
        .filter(({ path }) => path.startsWith("/guide/compare/"))
        .map(({ title, path }) => ({ title, path })),
      articles: articleGroups.map((group) => ({
        group,
        articles: articles
          .filter((article) => article.group === group)
          .map((article) => teaserOf("article", article)),
      })),
      pages: library.pages
        .filter(({ path }) => singlePages.has(path))
        .map(({ title, path, summary }) => ({ title, path, summary })),
      counts: {
        skills: library.skills.size,
        tools: library.tools.size,
        challenges: library.challenges.size,
        samples: ctx.catalog.samples.size,
      },
    },
  });
}

const singlePages: ReadonlySet<string> = new Set([
  guidePages.skills,
  guidePages.tools,
  guidePages.challenges,
  guidePages.day,
  guidePages.career,
  guidePages.hiring,
]);

type Step = ReturnType<GuideLibrary["requests"]["get"]> & {};

function toStep(ctx: Context, text: GuideText, step: Step["steps"][number]): RequestStepDto {
  const { id, place, title, what, shows, goesWrong, skills } = step;
  return {
    id,
    place,
    title,
    what: text.html(what),
    shows:
      shows === undefined
        ? null
        : {
            caption: shows.caption,
            language: shows.language,
            html: highlightCode(shows.code.trimEnd(), shows.language),
          },
    goesWrong: text.plain(goesWrong),
    skills: skillLinks(ctx, skills),
  };
}
