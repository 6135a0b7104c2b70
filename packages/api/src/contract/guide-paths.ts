/** What of the guide has pages of its own, and where they are. */
const folders = {
  skill: "/guide/skills",
  tool: "/guide/tools",
  challenge: "/guide/challenges",
  discipline: "/guide/disciplines",
  responsibility: "/guide/responsibilities",
  article: "/guide",
  sample: "/practice",
} as const;

export type GuideKind = keyof typeof folders;

/** The one article whose address is not its name: it opens the guide. */
export const roleArticle = "what-is-back-end";

/** Pages that the guide has one of, by the word that links in its texts use. */
export const guidePages = {
  overview: "/guide",
  role: "/guide/role",
  skills: "/guide/skills",
  tools: "/guide/tools",
  challenges: "/guide/challenges",
  day: "/guide/day",
  career: "/guide/career",
  hiring: "/guide/hiring",
  compare: "/guide/compare/back-end/front-end",
  roadmap: "/guide/roadmap",
  request: "/request-a-developer",
  jobs: "/jobs",
  practice: "/practice",
} as const satisfies Record<string, string>;

/** The address of an entry's page, without the origin. */
export function guidePath(kind: GuideKind, id: string): string {
  return kind === "article" && id === roleArticle ? guidePages.role : `${folders[kind]}/${id}`;
}

/** What a comparison is called: "Back-end and front-end", "Data and QA". */
export function compareTitle(a: string, b: string): string {
  const abbreviation = b === b.toUpperCase();
  return `${a} and ${abbreviation ? b : b.toLowerCase()}`;
}

/** The address of a comparison, in the order in which it is shown. */
export function comparePath(a: string, b: string): string {
  return `/guide/compare/${a}/${b}`;
}

/** The address that a link in a text of the guide means, as `skill:indexing` or `page:hiring`; null for none of ours. */
export function guideLinkPath(href: string): string | null {
  const [, scheme = "", id = ""] = /^([a-z]+):([a-z0-9-]+)$/u.exec(href) ?? [];
  if (scheme === "page")
    return id in guidePages ? guidePages[id as keyof typeof guidePages] : `/guide/${id}`;
  return scheme in folders ? guidePath(scheme as GuideKind, id) : null;
}
