import { type Context } from "../../context.ts";
import { type GuideEntryInput, type GuideToolDto } from "../../contract/guide.ts";
import { guidePath } from "../../contract/guide-paths.ts";
import { framePage, required } from "./frame-page.ts";
import { skillTeasers } from "./guide-links.ts";
import { toolGroups } from "./guide-library.ts";
import { openGuideText } from "./guide-text.ts";

/** A tool's page. Throws NOT_FOUND. */
export function getGuideTool({
  ctx,
  input,
}: {
  ctx: Context;
  input: GuideEntryInput;
}): Promise<GuideToolDto> {
  const tool = required(ctx.catalog.guide.tools.get(input.id));
  const text = openGuideText(ctx);
  return framePage(ctx, {
    path: guidePath("tool", tool.id),
    text,
    sources: tool.sources,
    about: { skills: tool.skills },
    content: {
      id: tool.id,
      group: toolGroups[tool.group],
      what: text.html(tool.what),
      goodAt: tool.goodAt.map(text.plain),
      watchOut: tool.watchOut.map(text.plain),
      example: text.html(tool.example),
      inTheJob: text.html(tool.inTheJob),
      skills: skillTeasers(ctx, tool.skills),
      site: tool.site,
      since: tool.since,
    },
  });
}
