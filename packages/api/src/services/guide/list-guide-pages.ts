import { type Context } from "../../context.ts";

/** The path of every page of the guide, in the order in which they are read. */
export function listGuidePages({ ctx }: { ctx: Context }): string[] {
  return ctx.catalog.guide.pages.map((page) => page.path);
}
