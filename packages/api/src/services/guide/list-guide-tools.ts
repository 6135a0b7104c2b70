import { type Context } from "../../context.ts";
import { type ToolIndexDto } from "../../contract/guide.ts";
import { guidePages } from "../../contract/guide-paths.ts";
import { framePage } from "./frame-page.ts";
import { teaserOf } from "./guide-links.ts";
import { toolGroups } from "./guide-library.ts";
import { openGuideText } from "./guide-text.ts";

/** Every tool, by what it is. */
export function listGuideTools({ ctx }: { ctx: Context }): Promise<ToolIndexDto> {
  const tools = [...ctx.catalog.guide.tools.values()];
  return framePage(ctx, {
    path: guidePages.tools,
    text: openGuideText(ctx),
    about: { skills: [] },
    content: {
      groups: Object.entries(toolGroups).map(([id, title]) => ({
        title,
        tools: tools.filter(({ group }) => group === id).map((tool) => teaserOf("tool", tool)),
      })),
    },
  });
}
