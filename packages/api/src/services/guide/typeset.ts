/** What is not read as words: code, and where a link leads. */
const kept = /(```[\s\S]*?```|`[^`]*`|\]\([^)]*\))/u;

/**
 * A copy of the catalogue's data in which the words have the quotation marks and apostrophes of print. Code, addresses
 * and whatever stands under the key `code` stay as they are.
 */
export function typeset<Value>(value: Value): Value {
  return visit(value) as Value;
}

function visit(value: unknown): unknown {
  if (typeof value === "string") return typesetText(value);
  if (Array.isArray(value)) return value.map(visit);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === "code" ? item : visit(item)]),
  );
}

function typesetText(text: string): string {
  if (!/["']/u.test(text)) return text;
  return text
    .split(kept)
    .map((part, index) => (index % 2 === 1 ? part : withQuotes(part)))
    .join("");
}

/** A mark that follows nothing, a space or an opening bracket opens; every other one closes, or is an apostrophe. */
function withQuotes(words: string): string {
  return words
    .replaceAll(/(^|[\s([{/])"/gu, "$1“")
    .replaceAll('"', "”")
    .replaceAll(/(^|[\s([{/“])'(?=\S)/gu, "$1‘")
    .replaceAll("'", "’");
}
