/** Signs that are spoken as words: "n+1" is found where "n plus one" stands, and the other way round. */
const spoken: Record<string, string> = { "+": " plus ", "#": " sharp ", "&": " and " };
const numbers: Record<string, string> = { "1": "one", "2": "two", "3": "three" };

/** Words that say nothing about what is looked for. */
const empty = new Set(
  "a an and are as at be by do does for from how in is it of on or that the this to what when why with".split(
    " ",
  ),
);

/** The words of a text, as they stand in it. */
export function tokenize(text: string): string[] {
  return text
    .replaceAll(/(?<=[\p{L}\p{N}])[+#]|&/gu, (sign) => spoken[sign] ?? " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** A word as the index knows it: small, without accents and the s of a plural; null for one that says nothing. */
export function toTerm(word: string): string | null {
  const term = word.toLowerCase().normalize("NFKD").replaceAll(/\p{M}/gu, "");
  if (empty.has(term)) return null;
  return numbers[term] ?? term.replace(/(?<=[^s]{3})s$/u, "");
}

/** Markdown as it is read, without marks, addresses and sources. */
export function plainWords(markdown: string): string {
  return markdown
    .replaceAll(/```[a-z]*\n?/gu, " ")
    .replaceAll(/ ?\[\^[^\]]*\]/gu, "")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replaceAll(/[`*_]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
}
