import {
  type Article,
  type Catalog,
  type Challenge,
  type Discipline,
  type Guide,
  type RequestWay,
  type Responsibility as ResponsibilityEntry,
  type Skill,
  type Source,
  type Tool,
} from "@unsung/catalog";
import { type GuideLink, type GuideTeaser } from "../../contract/guide.ts";
import {
  comparePath,
  compareTitle,
  guidePages,
  guidePath,
  roleArticle,
} from "../../contract/guide-paths.ts";
import { responsibilities } from "../../contract/evidence-tick.ts";
import { type SkillArea } from "../../contract/skill.ts";
import { typeset } from "./typeset.ts";
import { layOutRoadmap, type RoadmapLayout } from "../roadmap/lay-out-roadmap.ts";

/** A page of the guide, with the way to it from the guide's first page. */
export type PlannedPage = GuideTeaser & { crumbs: readonly GuideLink[] };

/** The guide by id, and its pages as a book has them: each is followed by the next to read. */
export type GuideLibrary = Pick<Guide, "day" | "career" | "hiring" | "handovers"> & {
  skills: ReadonlyMap<string, Skill>;
  tools: ReadonlyMap<string, Tool>;
  disciplines: ReadonlyMap<string, Discipline>;
  responsibilities: ReadonlyMap<string, ResponsibilityEntry>;
  challenges: ReadonlyMap<string, Challenge>;
  requests: ReadonlyMap<string, RequestWay>;
  articles: ReadonlyMap<string, Article>;
  sources: ReadonlyMap<string, Source>;
  pages: readonly PlannedPage[];
  /** The skill graph as a picture: laid out when it is first asked for, which takes a second, and kept. */
  roadmap: () => Promise<RoadmapLayout>;
};

export const skillAreas: readonly SkillArea[] = [
  "databases",
  "apis",
  "security",
  "performance",
  "foundations",
  "collaboration",
];

export const articleGroups = [
  "role",
  "skills",
  "teams",
  "career",
] as const satisfies readonly Article["group"][];

export const toolGroups = {
  language: "Languages",
  database: "Databases",
  server: "Servers",
  "api-style": "Ways to shape an API",
  cloud: "Clouds",
  "version-control": "Version control",
} as const satisfies Record<Tool["group"], string>;

const disciplineOrder = ["back-end", "front-end", "full-stack", "platform", "data", "qa"];

/** Puts the guide's entries in the order in which they are read, and plans its pages. */
export function createGuideLibrary(data: Pick<Catalog, "skills" | "guide">): GuideLibrary {
  const { skills, guide } = typeset({ skills: data.skills, guide: data.guide });
  const byTitle = (a: { title: string }, b: { title: string }) =>
    a.title.localeCompare(b.title, "en");
  const groups = Object.keys(toolGroups);
  const byTool = (a: Tool, b: Tool) =>
    groups.indexOf(a.group) - groups.indexOf(b.group) || byTitle(a, b);
  const byChallenge = (a: Challenge, b: Challenge) => b.kind.localeCompare(a.kind) || byTitle(a, b);
  const library = {
    day: guide.day,
    career: guide.career,
    hiring: guide.hiring,
    handovers: guide.handovers,
    skills: byId(skills),
    tools: byId(guide.tools.toSorted(byTool)),
    disciplines: byId(inOrder(guide.disciplines, disciplineOrder)),
    responsibilities: byId(inOrder(guide.responsibilities, responsibilities)),
    challenges: byId(guide.challenges.toSorted(byChallenge)),
    requests: byId(guide.requests),
    articles: byId(guide.articles.toSorted((a, b) => roleFirst(a) - roleFirst(b) || byTitle(a, b))),
    sources: byId(guide.sources),
  };
  let roadmap: Promise<RoadmapLayout> | null = null;
  return {
    ...library,
    pages: planPages(library),
    roadmap: () => (roadmap ??= layOutRoadmap(library.skills)),
  };
}

function roleFirst({ id }: Article): number {
  return id === roleArticle ? 0 : 1;
}

function byId<Entry extends { id: string }>(
  entries: readonly Entry[],
): ReadonlyMap<Entry["id"], Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function inOrder<Entry extends { id: string }>(
  entries: readonly Entry[],
  order: readonly string[],
): Entry[] {
  return entries.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

/** The two disciplines in the order of their one canonical address. */
export function canonicalPair(
  disciplines: ReadonlyMap<string, unknown>,
  [a, b]: readonly [string, string],
): [string, string] {
  const order = [...disciplines.keys()];
  return order.indexOf(a) <= order.indexOf(b) ? [a, b] : [b, a];
}

const indexPages = {
  skills: {
    title: "Skills",
    path: guidePages.skills,
    summary: "What back-end developers are able to do, and how each of it can be shown.",
  },
  roadmap: {
    title: "Roadmap",
    path: guidePages.roadmap,
    summary:
      "What to learn, in which order, and why: every skill with what it rests on, and the way to a level, a job or one skill.",
  },
  tools: {
    title: "Tools",
    path: guidePages.tools,
    summary: "Languages, databases, servers and services that back-end developers work with.",
  },
  challenges: {
    title: "Challenges",
    path: guidePages.challenges,
    summary: "What makes back-end work hard, with machines and with people, and what helps.",
  },
} as const;

const overviewPage = {
  title: "Guide",
  path: guidePages.overview,
  summary:
    "What back-end developers do, told by the way of one request: what the role is, which skills it takes, and how to learn, prove and hire them.",
};

function planPages(library: Omit<GuideLibrary, "pages" | "roadmap">): PlannedPage[] {
  const top: readonly GuideLink[] = [linkOf(overviewPage)];
  const below = (index: GuideLink) => [...top, linkOf(index)];
  const articles = (group: Article["group"]) =>
    [...library.articles.values()]
      .filter((article) => article.group === group)
      .map((article) => planned("article", article, top));
  const { skills, roadmap, tools, challenges } = indexPages;
  const listed = <Entry extends { id: string; title: string; summary: string }>(
    kind: Parameters<typeof guidePath>[0],
    entries: ReadonlyMap<string, Entry>,
    crumbs: readonly GuideLink[],
  ) => [...entries.values()].map((entry) => planned(kind, entry, crumbs));
  return [
    { ...overviewPage, crumbs: [] },
    ...articles("role"),
    { ...titled(library.day), path: guidePages.day, crumbs: top },
    ...planComparisons(library, top),
    ...listed("discipline", library.disciplines, top),
    ...listed("responsibility", library.responsibilities, top),
    { ...skills, crumbs: top },
    { ...roadmap, crumbs: top },
    ...listed("skill", library.skills, below(skills)),
    ...articles("skills"),
    { ...tools, crumbs: top },
    ...listed("tool", library.tools, below(tools)),
    { ...challenges, crumbs: top },
    ...listed("challenge", library.challenges, below(challenges)),
    ...articles("teams"),
    { ...titled(library.career), path: guidePages.career, crumbs: top },
    ...articles("career"),
    { ...titled(library.hiring), path: guidePages.hiring, crumbs: top },
  ];
}

function linkOf({ title, path }: GuideLink): GuideLink {
  return { title, path };
}

function titled({ title, summary }: { title: string; summary: string }) {
  return { title, summary };
}

function planned(
  kind: Parameters<typeof guidePath>[0],
  entry: { id: string; title: string; summary: string },
  crumbs: readonly GuideLink[],
): PlannedPage {
  return { ...titled(entry), path: guidePath(kind, entry.id), crumbs };
}

function planComparisons(
  { disciplines }: Pick<GuideLibrary, "disciplines">,
  crumbs: readonly GuideLink[],
): PlannedPage[] {
  const all = [...disciplines.values()];
  return all.flatMap((a, index) =>
    all.slice(index + 1).map((b) => ({
      title: compareTitle(a.title, b.title),
      path: comparePath(a.id, b.id),
      summary: `${compareTitle(a.title, b.title)} side by side: focus, role, skills, responsibilities, tools, challenges, collaboration and goal, and what one hands to the other.`,
      crumbs,
    })),
  );
}
