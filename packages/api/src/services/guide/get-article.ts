import { type Context } from "../../context.ts";
import { type ArticleDto, type GuideEntryInput } from "../../contract/guide.ts";
import { guidePath } from "../../contract/guide-paths.ts";
import { framePage, required } from "./frame-page.ts";
import { skillTeasers, toolTeasers } from "./guide-links.ts";
import { openGuideText } from "./guide-text.ts";

/** An article of the guide. Throws NOT_FOUND. */
export function getArticle({
  ctx,
  input,
}: {
  ctx: Context;
  input: GuideEntryInput;
}): Promise<ArticleDto> {
  const article = required(ctx.catalog.guide.articles.get(input.id));
  const text = openGuideText(ctx);
  return framePage(ctx, {
    path: guidePath("article", article.id),
    text,
    sources: article.sources,
    about: { skills: article.skills, samples: article.samples },
    content: {
      group: article.group,
      sections: article.sections.map(({ id, title, text: told, points = [] }) => ({
        id,
        title,
        text: text.html(told),
        points: points.map((point) => ({ title: point.title, what: text.plain(point.what) })),
      })),
      skills: skillTeasers(ctx, article.skills),
      tools: toolTeasers(ctx, article.tools),
    },
  });
}
