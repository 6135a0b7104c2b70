import { type Context } from "../../context.ts";
import { type GuideLink, type GuidePage } from "../../contract/guide.ts";
import { notFound } from "../../errors.ts";
import { type PlannedPage } from "./guide-library.ts";
import { type GuideText } from "./guide-text.ts";
import { type DoorTopic, loadDoors } from "./load-doors.ts";

type Framed<Content> = {
  path: string;
  /** What the content was rendered with: it knows which sources were cited. */
  text: GuideText;
  /** Sources that the entry names, cited in its text or not. */
  sources?: readonly string[];
  about: DoorTopic;
  content: Content;
};

/** Puts around a page's content what every page of the guide has. Throws NOT_FOUND for a page that is not planned. */
export async function framePage<Content>(
  ctx: Context,
  { path, text, sources = [], about, content }: Framed<Content>,
): Promise<GuidePage<Content>> {
  const { pages } = ctx.catalog.guide;
  const index = pages.findIndex((page) => page.path === path);
  const page = pages[index];
  if (!page) throw notFound("page");
  const frame = {
    title: page.title,
    summary: page.summary,
    url: `${ctx.publicUrl}${page.path}`,
    crumbs: [...page.crumbs],
    previous: linkOf(pages[index - 1]),
    next: linkOf(pages[index + 1]),
    sources: text.sources(sources),
    doors: await loadDoors(ctx, about),
  };
  return { frame, content };
}

function linkOf(page: PlannedPage | undefined): GuideLink | null {
  return page === undefined ? null : { title: page.title, path: page.path };
}

/** The entry, or NOT_FOUND. */
export function required<Entry>(entry: Entry | null | undefined): Entry {
  if (entry === null || entry === undefined) throw notFound("page");
  return entry;
}
