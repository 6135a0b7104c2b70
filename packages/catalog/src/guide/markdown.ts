import { type Token, marked } from "marked";

export type Markdown = {
  /** As in `skill:indexing`, or an address. */
  links: readonly { label: string; href: string }[];
  paragraphs: readonly Paragraph[];
  /** What the guide's Markdown may not hold. */
  refused: readonly string[];
};

export type Paragraph = {
  /** As it is read: without marks, notes and code blocks. */
  words: string;
  /** The same without code. */
  prose: string;
  /** The ids in `[^id]`. */
  notes: readonly string[];
};

const allowed = new Set([
  "space",
  "paragraph",
  "text",
  "list",
  "list_item",
  "code",
  "codespan",
  "link",
  "strong",
  "em",
  "escape",
]);

const names: Record<string, string> = {
  html: "HTML",
  heading: "a heading",
  table: "a table",
  image: "an image",
  blockquote: "a quotation",
  hr: "a rule",
  br: "a forced line break",
  del: "struck-out words",
  def: "a link definition",
};

/** Reads a text of the guide: paragraphs, lists, code and links. */
export function readMarkdown(source: string): Markdown {
  const links: Markdown["links"][number][] = [];
  const paragraphs: Paragraph[] = [];
  const refused = new Set<string>();
  const visit = (tokens: readonly Token[]) => {
    for (const token of tokens) {
      if (!allowed.has(token.type)) refused.add(`holds ${names[token.type] ?? token.type}`);
      if (token.type === "link")
        links.push({ label: String(token["text"]), href: String(token["href"]) });
      if (isLeafBlock(token)) paragraphs.push(toParagraph(token));
      visit(innerTokens(token));
    }
  };
  visit(marked.lexer(source));
  return { links, paragraphs, refused: [...refused] };
}

function innerTokens(token: Token): readonly Token[] {
  if (token.type === "list") return token["items"] as Token[];
  return ("tokens" in token ? token.tokens : undefined) ?? [];
}

/** A paragraph, or the words of a list item (a "text" with words inside; inside a paragraph it has none). */
function isLeafBlock(token: Token): boolean {
  return token.type === "paragraph" || (token.type === "text" && innerTokens(token).length > 0);
}

const note = /\[\^([^\]]*)\]/g;

function toParagraph(token: Token): Paragraph {
  const all = wordsIn(innerTokens(token), () => true);
  const prose = wordsIn(innerTokens(token), ({ type }) => type !== "codespan");
  return {
    words: tidy(all),
    prose: tidy(prose),
    notes: [...prose.matchAll(note)].map((match) => match[1] ?? ""),
  };
}

function wordsIn(tokens: readonly Token[], wanted: (token: Token) => boolean): string {
  return tokens
    .filter(wanted)
    .map((token) => {
      const inner = innerTokens(token);
      if (inner.length > 0) return wordsIn(inner, wanted);
      return "text" in token ? String(token.text) : "";
    })
    .join("");
}

function tidy(words: string): string {
  return words.replace(note, "").replaceAll(/\s+/g, " ").trim();
}
