import { type Context } from "../../context.ts";
import { type GuideLink, type GuideTeaser } from "../../contract/guide.ts";
import { guidePath } from "../../contract/guide-paths.ts";

type Entry = { id: string; title: string; summary: string };

/** An entry by its title and address. */
export function linkTo(
  kind: Parameters<typeof guidePath>[0],
  { id, title }: Omit<Entry, "summary">,
): GuideLink {
  return { title, path: guidePath(kind, id) };
}

/** The same with what it is in a sentence. */
export function teaserOf(kind: Parameters<typeof guidePath>[0], entry: Entry): GuideTeaser {
  return { ...linkTo(kind, entry), summary: entry.summary };
}

/** Skills by id, in the order given. */
export function skillLinks(ctx: Context, ids: readonly string[]): GuideLink[] {
  return found(ctx.catalog.guide.skills, ids).map((skill) => linkTo("skill", skill));
}

export function skillTeasers(ctx: Context, ids: readonly string[]): GuideTeaser[] {
  return found(ctx.catalog.guide.skills, ids).map((skill) => teaserOf("skill", skill));
}

export function toolLinks(ctx: Context, ids: readonly string[]): GuideLink[] {
  return found(ctx.catalog.guide.tools, ids).map((tool) => linkTo("tool", tool));
}

export function toolTeasers(ctx: Context, ids: readonly string[]): GuideTeaser[] {
  return found(ctx.catalog.guide.tools, ids).map((tool) => teaserOf("tool", tool));
}

function found<Item>(items: ReadonlyMap<string, Item>, ids: readonly string[]): Item[] {
  return ids.flatMap((id) => items.get(id) ?? []);
}
