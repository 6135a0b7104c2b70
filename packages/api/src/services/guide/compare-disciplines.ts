import { type Discipline } from "@unsung/catalog";
import { type Context } from "../../context.ts";
import { type CompareDto, type ComparedDto, type CompareInput } from "../../contract/guide.ts";
import { comparePath } from "../../contract/guide-paths.ts";
import { aspectsOf } from "./discipline-aspects.ts";
import { framePage, required } from "./frame-page.ts";
import { teaserOf } from "./guide-links.ts";
import { canonicalPair } from "./guide-library.ts";
import { type GuideText, openGuideText } from "./guide-text.ts";

/** Two disciplines side by side, in the order asked for, under the canonical address of the pair. Throws NOT_FOUND. */
export function compareDisciplines({
  ctx,
  input,
}: {
  ctx: Context;
  input: CompareInput;
}): Promise<CompareDto> {
  const { disciplines, handovers } = ctx.catalog.guide;
  const text = openGuideText(ctx);
  const a = required(disciplines.get(input.a));
  const b = required(disciplines.get(input.b));
  const handover = required(
    handovers.find(({ between }) => between.includes(a.id) && between.includes(b.id) && a !== b),
  );
  return framePage(ctx, {
    path: comparePath(...canonicalPair(disciplines, [a.id, b.id])),
    text,
    sources: [...a.sources, ...b.sources],
    about: { skills: a.skills.filter((skill) => b.skills.includes(skill)) },
    content: {
      a: toCompared(text, a),
      b: toCompared(text, b),
      choices: [...disciplines.values()].map(({ id, title }) => ({ id, title })),
      handover: {
        title: handover.title,
        gives: handover.gives.map(({ from, what, example }) => ({
          from,
          what: text.plain(what),
          example: text.plain(example),
        })),
        goesWrong: text.plain(handover.goesWrong),
        helps: text.plain(handover.helps),
      },
    },
  });
}

function toCompared(text: GuideText, discipline: Discipline): ComparedDto {
  return {
    id: discipline.id,
    ...teaserOf("discipline", discipline),
    aspects: aspectsOf(text, discipline),
  };
}
