import { useEffect } from "react";

/** What of a page belongs in the document's head. */
export type PageHead = {
  title: string;
  description?: string;
  /** Keeps search engines away, as from a closed job. */
  noindex?: boolean;
  /** The one address of this content, with its origin, when it has several. */
  canonical?: string;
  /** schema.org markup. */
  structured?: Record<string, unknown> | Record<string, unknown>[];
};

type MetaTag = Record<string, unknown>;

/** A page's head as a route's `head` option answers it. */
export function pageHead({ title, description, noindex, canonical, structured }: PageHead): {
  meta: MetaTag[];
} {
  const meta: MetaTag[] = [{ title: title === "Unsung" ? title : `${title} · Unsung` }];
  if (description !== undefined) meta.push({ name: "description", content: description });
  if (noindex === true) meta.push({ name: "robots", content: "noindex" });
  if (canonical !== undefined) {
    meta.push(
      { canonical },
      { property: "og:url", content: canonical },
      { property: "og:title", content: title },
      { property: "og:site_name", content: "Unsung" },
    );
    if (description !== undefined) meta.push({ property: "og:description", content: description });
  }
  if (structured !== undefined) meta.push({ "script:ld+json": structured });
  return { meta };
}

type Match = { meta?: readonly unknown[] | undefined };

function tagsOf(matches: readonly Match[]): MetaTag[] {
  return matches
    .flatMap((match) => match.meta ?? [])
    .filter((tag): tag is MetaTag => typeof tag === "object" && tag !== null);
}

/** The innermost page's title. */
function titleOf(matches: readonly Match[]): string {
  const title = tagsOf(matches).findLast((tag) => "title" in tag)?.["title"];
  return typeof title === "string" ? title : "Unsung";
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => escapes[character] ?? character);
}

/** JSON that can stand inside a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** The head as HTML, for the server. */
export function headHtml(matches: readonly Match[]): string {
  const tags = tagsOf(matches).map((tag) => {
    for (const key of ["name", "property"]) {
      const value = tag[key];
      if (typeof value !== "string" || typeof tag["content"] !== "string") continue;
      return `<meta ${key}="${escapeHtml(value)}" content="${escapeHtml(tag["content"])}" />`;
    }
    if (typeof tag["canonical"] === "string") {
      return `<link rel="canonical" href="${escapeHtml(tag["canonical"])}" />`;
    }
    const structured = tag["script:ld+json"];
    return structured === undefined
      ? ""
      : `<script type="application/ld+json">${scriptJson(structured)}</script>`;
  });
  return `<title>${escapeHtml(titleOf(matches))}</title>${tags.join("")}`;
}

type Following = {
  state: { matches: readonly Match[] };
  subscribe(event: "onResolved", listener: () => void): unknown;
};

const titles = { ofRoute: "Unsung", ofContent: null as string | null };

function writeTitle(): void {
  document.title = titles.ofContent ?? titles.ofRoute;
}

/** Keeps the document's title with the page in the browser. */
export function followHead(router: Following): void {
  router.subscribe("onResolved", () => {
    titles.ofRoute = titleOf(router.state.matches);
    writeTitle();
  });
}

/** Names the document after what a page shows, once that has come: in tabs and history it is told from its likes. */
export function useDocumentTitle(title: string | null): void {
  useEffect(() => {
    if (title === null) return undefined;
    titles.ofContent = `${title} · Unsung`;
    writeTitle();
    return () => {
      titles.ofContent = null;
      writeTitle();
    };
  }, [title]);
}
