import { z } from "zod";

export const searchKinds = [
  "skill",
  "tool",
  "discipline",
  "comparison",
  "responsibility",
  "challenge",
  "article",
  "request",
  "page",
  "sample",
  "job",
] as const;
export type SearchKind = (typeof searchKinds)[number];

export const searchInput = z.object({
  text: z.string().trim().max(100).default(""),
  /** Of pages and samples, and as many open jobs. */
  limit: z.int().min(1).max(30).default(20),
});
export type SearchInput = z.infer<typeof searchInput>;

/** A text in pieces, so that what was found can be marked without HTML. */
export type MarkedText = { text: string; hit: boolean }[];

export type SearchResultDto = {
  kind: SearchKind;
  path: string;
  title: MarkedText;
  /** From the summary, or from where the words stand. */
  excerpt: MarkedText;
};

export type SearchDto = {
  text: string;
  /** Pages of the guide and work samples, the best first. */
  results: SearchResultDto[];
  /** Open job posts, the best first. */
  jobs: SearchResultDto[];
};
