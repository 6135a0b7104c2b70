import { type Discipline } from "@unsung/catalog";
import { type Aspect, type AspectDto, aspects } from "../../contract/guide.ts";
import { type GuideText } from "./guide-text.ts";

/** A discipline's eight aspects, rendered. */
export function aspectsOf(text: GuideText, discipline: Discipline): Record<Aspect, AspectDto> {
  return Object.fromEntries(
    aspects.map((aspect) => {
      const { short, text: told, points = [] } = discipline.aspects[aspect];
      return [aspect, { short, text: text.html(told), points: points.map(text.plain) }];
    }),
    // Every aspect is in it, since the list is that of the type.
  ) as Record<Aspect, AspectDto>;
}
