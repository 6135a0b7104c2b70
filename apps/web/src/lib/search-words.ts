import type { MarkedText, SearchKind } from "@unsung/api/contract/search";

/** What kind of thing was found. */
export const searchKindWords: Record<SearchKind, string> = {
  skill: "Skill",
  tool: "Tool",
  discipline: "Discipline",
  comparison: "Comparison",
  responsibility: "Responsibility",
  challenge: "Challenge",
  article: "Article",
  request: "Way of a request",
  page: "Guide",
  sample: "Work sample",
  job: "Open job",
};

/** A marked text without its marks. */
export function unmarked(pieces: MarkedText): string {
  return pieces.map(({ text }) => text).join("");
}
