import { type MarkedText } from "../../contract/search.ts";
import { toTerm } from "./terms.ts";

/** An excerpt has about so many letters. */
const length = 180;

/** A text with the words marked that the index found under these terms. */
export function markText(text: string, terms: ReadonlySet<string>): MarkedText {
  const pieces: MarkedText = [];
  const add = (piece: string, hit: boolean) => {
    if (piece === "") return;
    const last = pieces.at(-1);
    if (last !== undefined && last.hit === hit) last.text += piece;
    else pieces.push({ text: piece, hit });
  };
  let end = 0;
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    add(text.slice(end, index), false);
    const term = toTerm(word);
    add(word, term !== null && terms.has(term));
    end = index + word.length;
  }
  add(text.slice(end), false);
  return pieces;
}

/** The first of `texts` that holds one of the terms, cut around it; the first text where none does. */
export function excerptOf(texts: readonly string[], terms: ReadonlySet<string>): MarkedText {
  for (const text of texts) {
    const marked = markText(text, terms);
    if (marked.some(({ hit }) => hit)) return cut(text, marked, terms);
  }
  const [first = ""] = texts;
  return markText(shortened(first, 0), terms);
}

function cut(text: string, marked: MarkedText, terms: ReadonlySet<string>): MarkedText {
  if (text.length <= length * 1.3) return marked;
  let start = 0;
  for (const { text: piece, hit } of marked) {
    if (hit) break;
    start += piece.length;
  }
  return markText(shortened(text, start), terms);
}

/** About `length` letters around a place, from word to word, with dots where something is left out. */
function shortened(text: string, at: number): string {
  const from = at < length / 2 ? 0 : text.indexOf(" ", at - length / 3) + 1;
  const space = text.lastIndexOf(" ", from + length);
  const to = from + length >= text.length || space <= from ? text.length : space;
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}
