import { z } from "zod";
import { type Responsibility } from "./evidence-tick.ts";
import { type JobPostListItemDto, type PayRange } from "./job.ts";
import { type SampleLevel } from "./sample.ts";
import { type SkillArea } from "./skill.ts";
import { line } from "./text.ts";

/** An entry of the guide, by its name in the catalogue. */
export const guideEntryInput = z.object({ id: line(80) });
export type GuideEntryInput = z.infer<typeof guideEntryInput>;

/** Which request's way the overview shows; the first one where none is named, or one that is not there. */
export const guideOverviewInput = z.object({ request: line(80).nullish() });
export type GuideOverviewInput = z.infer<typeof guideOverviewInput>;

export const compareInput = z.object({ a: line(80), b: line(80) });
export type CompareInput = z.infer<typeof compareInput>;

/** Text of the catalogue as HTML that is safe to show: links lead to our own pages, figures to their sources. */
export type GuideHtml = string;

export type GuideLink = { title: string; path: string };
export type GuideTeaser = GuideLink & { summary: string };

/** Where a figure is from; `number` is how the text refers to it. */
export type CitedSource = {
  id: string;
  number: number;
  title: string;
  publisher: string;
  url: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD: of the figure. */
  date: string;
};

/** A work sample, as a page of the guide names it. */
export type GuideSampleDto = GuideLink & {
  responsibility: Responsibility;
  level: SampleLevel;
  minutes: number;
};

/** What to do next: work to try, and jobs that ask for the same. */
export type GuideDoors = {
  samples: GuideSampleDto[];
  /** Skills of the page that open jobs ask for now, the most wanted first. */
  jobs: { skillId: string; title: string; count: number }[];
  /** The skill that a request from here begins with: the page's own, where it is about one. */
  requestSkill: string | null;
};

/** What every page of the guide has around its content. */
export type GuideFrame = {
  title: string;
  summary: string;
  /** The canonical address, with the origin. */
  url: string;
  /** From the guide's first page to the one above this. */
  crumbs: GuideLink[];
  previous: GuideLink | null;
  next: GuideLink | null;
  sources: CitedSource[];
  doors: GuideDoors;
};

/** A page's frame and what it shows. */
export type GuidePage<Content> = { frame: GuideFrame; content: Content };

/** The guide's parts in the order in which they are read. */
export type GuideContentsDto = { title: string; pages: GuideLink[] }[];

export type RequestPlace = "client" | "network" | "api" | "logic" | "database" | "partner";

export type RequestStepDto = {
  id: string;
  place: RequestPlace;
  title: string;
  what: GuideHtml;
  shows: { caption: string; language: string; html: GuideHtml } | null;
  goesWrong: GuideHtml;
  skills: GuideLink[];
};

export type SkillAreaDto = {
  area: SkillArea;
  title: string;
  /** Of the responsibility that it is; null for foundations and collaboration. */
  path: string | null;
  skills: (GuideTeaser & { level: SampleLevel })[];
};

export type GuideOverviewDto = GuidePage<{
  requests: { id: string; title: string; summary: string }[];
  request: { id: string; title: string; summary: string; steps: RequestStepDto[] };
  responsibilities: GuideTeaser[];
  disciplines: GuideTeaser[];
  comparisons: GuideLink[];
  articles: { group: "role" | "skills" | "teams" | "career"; articles: GuideTeaser[] }[];
  /** What the guide has one of: indexes, a day, career, hiring. */
  pages: GuideTeaser[];
  /** How many entries each index holds. */
  counts: { skills: number; tools: number; challenges: number; samples: number };
}>;

export const aspects = [
  "focus",
  "roleInTheApplication",
  "keySkills",
  "responsibilities",
  "toolsUsed",
  "mainChallenges",
  "collaboration",
  "goal",
] as const;
export type Aspect = (typeof aspects)[number];

export type AspectDto = { short: string; text: GuideHtml; points: string[] };

export type ComparedDto = GuideTeaser & { id: string; aspects: Record<Aspect, AspectDto> };

export type CompareDto = GuidePage<{
  a: ComparedDto;
  b: ComparedDto;
  /** All that can be chosen, in their order. */
  choices: { id: string; title: string }[];
  handover: {
    title: string;
    gives: { from: string; what: GuideHtml; example: GuideHtml }[];
    goesWrong: GuideHtml;
    helps: GuideHtml;
  };
}>;

export type DisciplineDto = GuidePage<{
  id: string;
  aspects: Record<Aspect, AspectDto>;
  example: GuideHtml;
  skills: GuideLink[];
  tools: GuideLink[];
  comparisons: GuideLink[];
}>;

export type ResponsibilityDto = GuidePage<{
  id: Responsibility;
  what: GuideHtml;
  tasks: { title: string; what: GuideHtml }[];
  goodLooksLike: GuideHtml[];
  example: GuideHtml;
  skills: GuideTeaser[];
}>;

export type SkillIndexDto = GuidePage<{ areas: SkillAreaDto[] }>;

/** Ranges of open jobs of one currency and period, from enough posts of enough organizations to say anything. */
export type PostedPay = Pick<PayRange, "currency" | "period"> & {
  /** Medians of the ranges' ends, in minor units. */
  low: number;
  high: number;
  posts: number;
  organizations: number;
};

export type GuideSkillDto = GuidePage<{
  id: string;
  area: SkillArea;
  areaTitle: string;
  level: SampleLevel;
  why: GuideHtml;
  example: GuideHtml;
  before: GuideTeaser[];
  after: GuideTeaser[];
  levels: Record<SampleLevel, GuideHtml[]>;
  tools: GuideTeaser[];
  /** Work that shows it. */
  samples: GuideSampleDto[];
  interview: { ask: GuideHtml; listenFor: GuideHtml[] }[];
  projects: { title: string; what: GuideHtml }[];
  certifications: { name: string; by: string; weight: string }[];
  upToDate: { title: string; url: string; what: string }[];
  esco: { id: string; title: string } | null;
  /** From the present: what the market and the people here say about it. */
  now: {
    /** Open jobs that ask for it, and the newest few. */
    jobs: { count: number; newest: JobPostListItemDto[] };
    /** How many developers proved it with a work sample; null while they are too few to be counted in public. */
    provedBy: number | null;
    pay: PostedPay[];
  };
}>;

export type ToolIndexDto = GuidePage<{ groups: { title: string; tools: GuideTeaser[] }[] }>;

export type GuideToolDto = GuidePage<{
  id: string;
  group: string;
  what: GuideHtml;
  goodAt: GuideHtml[];
  watchOut: GuideHtml[];
  example: GuideHtml;
  inTheJob: GuideHtml;
  skills: GuideTeaser[];
  site: string;
  since: string;
}>;

export type ChallengeIndexDto = GuidePage<{
  kinds: { kind: "technical" | "interpersonal"; challenges: GuideTeaser[] }[];
}>;

export type ChallengeDto = GuidePage<{
  kind: "technical" | "interpersonal";
  scene: GuideHtml;
  why: GuideHtml;
  helps: { title: string; what: GuideHtml }[];
  skills: GuideTeaser[];
}>;

export type DayDto = GuidePage<{
  intro: GuideHtml;
  hours: {
    at: string;
    title: string;
    what: GuideHtml;
    kind: "building" | "talking" | "reviewing" | "running";
    skills: GuideLink[];
  }[];
}>;

type Figure = { what: string; value: string; place: string; source: CitedSource };

export type CareerDto = GuidePage<{
  intro: GuideHtml;
  ladder: {
    id: string;
    title: string;
    what: GuideHtml;
    can: GuideHtml[];
    skills: GuideLink[];
    next: GuideHtml;
  }[];
  pay: {
    intro: GuideHtml;
    figures: (Figure & { period: string; sector: string | null })[];
    reading: GuideHtml;
  };
  demand: { intro: GuideHtml; figures: Figure[]; reading: GuideHtml };
  projects: { title: string; what: GuideHtml; level: SampleLevel; skills: GuideLink[] }[];
  certifications: { name: string; by: string; weight: string; url: string }[];
  upToDate: { kind: string; title: string; url: string; what: string }[];
}>;

export type HiringDto = GuidePage<{
  intro: GuideHtml;
  steps: { id: string; title: string; what: GuideHtml; do: GuideHtml[]; dont: GuideHtml[] }[];
  predictors: { method: string; validity: number; source: CitedSource }[];
  questions: { ask: GuideHtml; about: GuideLink; listenFor: GuideHtml[] }[];
}>;

export type ArticleDto = GuidePage<{
  group: "role" | "skills" | "teams" | "career";
  sections: {
    id: string;
    title: string;
    text: GuideHtml;
    points: { title: string; what: GuideHtml }[];
  }[];
  skills: GuideTeaser[];
  tools: GuideTeaser[];
}>;
