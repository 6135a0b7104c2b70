import { Marked } from "marked";

const safeLink = /^(?:https?:|mailto:)/iu;

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => escapes[character] ?? character);
}

const marked = new Marked({
  gfm: true,
  renderer: {
    html: ({ text }) => escapeHtml(text),
    // An image would load from anywhere and tell that place who reads.
    image: ({ text }) => escapeHtml(text),
    link({ href, tokens }) {
      const label = this.parser.parseInline(tokens);
      if (!safeLink.test(href)) return label;
      return `<a href="${escapeHtml(href)}" rel="nofollow noopener noreferrer">${label}</a>`;
    },
  },
});

/** Markdown from a stranger as HTML: no raw HTML, no images, links only to the web and to mail addresses. */
export function renderMarkdown(markdown: string): string {
  return marked.parse(markdown, { async: false });
}
