import { Marked } from "marked";
import { type Context } from "../../context.ts";
import { type CitedSource, type GuideHtml } from "../../contract/guide.ts";
import { guideLinkPath } from "../../contract/guide-paths.ts";
import { escapeHtml, highlightCode } from "./highlight-code.ts";

/** Renders the texts of one page, whose sources are numbered in the order in which they are first cited. */
export type GuideText = {
  /** Paragraphs and lists. */
  html: (markdown: string) => GuideHtml;
  /** A text that is no Markdown but for `code`. */
  plain: (text: string) => GuideHtml;
  /** The source with its number on this page. */
  cite: (id: string) => CitedSource;
  /** All that was cited, with those that the page only names after them. */
  sources: (named: readonly string[]) => CitedSource[];
};

/** Begins a page's texts. Raw HTML and images in them are shown as text, links other than ours and the web's are none. */
export function openGuideText(ctx: Context): GuideText {
  const cited = new Map<string, CitedSource>();

  function cite(id: string): CitedSource {
    const known = cited.get(id);
    if (known) return known;
    const source = ctx.catalog.guide.sources.get(id);
    if (!source) throw new TypeError(`The guide has no source ${id}`);
    const { title, publisher, url, date } = source;
    const numbered = { id, number: cited.size + 1, title, publisher, url, date };
    cited.set(id, numbered);
    return numbered;
  }

  const marked = new Marked({
    gfm: true,
    extensions: [
      {
        name: "source",
        level: "inline",
        start: (text) => text.indexOf("[^"),
        tokenizer: (text) => {
          const [raw, id] = /^ ?\[\^([a-z0-9-]+)\]/u.exec(text) ?? [];
          return raw === undefined ? undefined : { type: "source", raw, id };
        },
        renderer: (token) => {
          const { id, number } = cite(String(token["id"]));
          return `<sup class="cite"><a href="#source-${id}" aria-label="Source ${number}">${number}</a></sup>`;
        },
      },
    ],
    renderer: {
      html: ({ text }) => escapeHtml(text),
      image: ({ text }) => escapeHtml(text),
      code: ({ text, lang }) =>
        `<pre class="guide-code" tabindex="0"><code>${highlightCode(text, lang ?? "")}</code></pre>`,
      link({ href, tokens }) {
        const label = this.parser.parseInline(tokens);
        const path = guideLinkPath(href);
        if (path !== null) return `<a href="${escapeHtml(path)}">${label}</a>`;
        if (!/^https?:/iu.test(href)) return label;
        return `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${label}</a>`;
      },
    },
  });

  return {
    html: (markdown) => marked.parse(markdown, { async: false }),
    plain: (text) => escapeHtml(text).replaceAll(/`([^`]+)`/gu, "<code>$1</code>"),
    cite,
    sources: (named) => {
      for (const id of named) cite(id);
      return [...cited.values()];
    },
  };
}
