import MiniSearch, { type SearchOptions } from "minisearch";
import { type MarkedText, type SearchKind } from "../../contract/search.ts";
import { type SearchDocument } from "./guide-documents.ts";
import { excerptOf, markText } from "./mark-text.ts";
import { tokenize, toTerm } from "./terms.ts";

type Found = {
  kind: SearchKind;
  path: string;
  title: MarkedText;
  excerpt: MarkedText;
};

export type SearchIndex = {
  /** The best `limit` documents for what somebody typed, with typing mistakes and with unfinished words. */
  find: (text: string, limit: number) => Found[];
};

/** More words make a search no better. */
const mostWords = 8;

/** Of documents that the words fit alike, the one that explains more comes first. */
const kindBoosts: Record<SearchKind, number> = {
  skill: 1.5,
  tool: 1.1,
  responsibility: 1.3,
  discipline: 1.3,
  article: 1.1,
  challenge: 1.1,
  page: 1.3,
  request: 0.8,
  comparison: 0.7,
  sample: 0.9,
  job: 1,
};

const options: SearchOptions = {
  boost: { title: 6, names: 4, summary: 2 },
  // One mistake in a word of four letters, two from eight on; a shorter word is too like others.
  fuzzy: (term) =>
    term.length < 4 ? false : Math.min(2, Math.max(1, Math.floor(term.length / 4))),
  prefix: (term, index, terms) =>
    term.length > 1 && (index === terms.length - 1 || term.length > 3),
  weights: { fuzzy: 0.4, prefix: 0.6 },
};

/** An index in memory over documents that do not change. */
export function createSearchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  const index = new MiniSearch<SearchDocument>({
    idField: "path",
    fields: ["title", "names", "summary", "body"],
    tokenize,
    processTerm: toTerm,
  });
  index.addAll(documents);
  return {
    find: (text, limit) => {
      const query = tokenize(text).slice(0, mostWords).join(" ");
      const asked = termsOf(query);
      const boostDocument = (path: string) => {
        const document = byPath.get(path);
        if (document === undefined) return 1;
        const isCalledSo = [document.title, document.names].some((name) => termsOf(name) === asked);
        return kindBoosts[document.kind] * (isCalledSo ? 3 : 1);
      };
      const search = (combineWith: "AND" | "OR") =>
        index.search(query, { ...options, boostDocument, combineWith });
      // All of the words first; where nothing holds them all, what holds most of them.
      const all = search("AND");
      return (all.length > 0 ? all : search("OR")).slice(0, limit).flatMap(({ id, terms }) => {
        const document = byPath.get(String(id));
        if (document === undefined) return [];
        const hits = new Set(terms);
        const { kind, path, summary, body } = document;
        const title = markText(document.title, hits);
        // A page whose title says it all is told by its summary.
        const texts = title.some(({ hit }) => hit) ? [summary] : [summary, body];
        return [{ kind, path, title, excerpt: excerptOf(texts, hits) }];
      });
    },
  };
}

function termsOf(text: string): string {
  return tokenize(text)
    .flatMap((word) => toTerm(word) ?? [])
    .join(" ");
}
