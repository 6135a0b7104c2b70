import { type Context } from "../../context.ts";
import { type DisciplineDto, type GuideEntryInput } from "../../contract/guide.ts";
import { comparePath, guidePath } from "../../contract/guide-paths.ts";
import { aspectsOf } from "./discipline-aspects.ts";
import { framePage, required } from "./frame-page.ts";
import { skillLinks, toolLinks } from "./guide-links.ts";
import { canonicalPair } from "./guide-library.ts";
import { openGuideText } from "./guide-text.ts";

/** A discipline's page. Throws NOT_FOUND. */
export function getDiscipline({
  ctx,
  input,
}: {
  ctx: Context;
  input: GuideEntryInput;
}): Promise<DisciplineDto> {
  const { disciplines } = ctx.catalog.guide;
  const discipline = required(disciplines.get(input.id));
  const text = openGuideText(ctx);
  const others = [...disciplines.values()].filter(({ id }) => id !== discipline.id);
  return framePage(ctx, {
    path: guidePath("discipline", discipline.id),
    text,
    sources: discipline.sources,
    about: { skills: discipline.skills },
    content: {
      id: discipline.id,
      aspects: aspectsOf(text, discipline),
      example: text.html(discipline.example),
      skills: skillLinks(ctx, discipline.skills),
      tools: toolLinks(ctx, discipline.tools),
      comparisons: others.map(({ id, title }) => ({
        title,
        path: comparePath(...canonicalPair(disciplines, [discipline.id, id])),
      })),
    },
  });
}
