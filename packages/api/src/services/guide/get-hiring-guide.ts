import { type Context } from "../../context.ts";
import { type HiringDto } from "../../contract/guide.ts";
import { guidePages } from "../../contract/guide-paths.ts";
import { framePage, required } from "./frame-page.ts";
import { linkTo } from "./guide-links.ts";
import { openGuideText } from "./guide-text.ts";

/** How to hire a back-end developer, with what the steps rest on. */
export function getHiringGuide({ ctx }: { ctx: Context }): Promise<HiringDto> {
  const { hiring, skills } = ctx.catalog.guide;
  const text = openGuideText(ctx);
  return framePage(ctx, {
    path: guidePages.hiring,
    text,
    about: { skills: [] },
    content: {
      intro: text.html(hiring.intro),
      steps: hiring.steps.map(({ id, title, what, do: todo, dont }) => ({
        id,
        title,
        what: text.html(what),
        do: todo.map(text.plain),
        dont: dont.map(text.plain),
      })),
      predictors: hiring.predictors.map(({ method, validity, source }) => ({
        method,
        validity,
        source: text.cite(source),
      })),
      questions: hiring.questions.map(({ ask, about, listenFor }) => ({
        ask: text.plain(ask),
        about: linkTo("skill", required(skills.get(about))),
        listenFor: listenFor.map(text.plain),
      })),
    },
    sources: [...hiring.sources, ...hiring.steps.flatMap((step) => step.sources)],
  });
}
