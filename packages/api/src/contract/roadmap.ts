import { z } from "zod";
import { type GuidePage, type GuideSampleDto, type GuideTeaser } from "./guide.ts";
import { type SampleLevel } from "./sample.ts";
import { type SkillArea } from "./skill.ts";

/**
 * What the way leads to: a level (`mid`), a job post (`job:<slug>`) or one skill (`skill:<id>`). Anything else is no goal.
 */
export const roadmapInput = z.object({ goal: z.string().max(200).nullish() });
export type RoadmapInput = z.infer<typeof roadmapInput>;

/** What there is to show that somebody can do it; what says most comes first. */
export type SkillEvidence = "proved" | "interviewed" | "self-declared" | "none";

export type RoadmapSkillDto = GuideTeaser & {
  id: string;
  area: SkillArea;
  level: SampleLevel;
  /** Skills, by id. */
  prerequisites: string[];
  /** The reader's own; null for a visitor. */
  evidence: SkillEvidence | null;
  /** The shortest work sample that proves it. */
  sample: GuideSampleDto | null;
  /** The upper left corner of its place in the picture. */
  x: number;
  y: number;
};

export type RoadmapGoalDto = {
  kind: "level" | "job" | "skill";
  /** As the address has it. */
  value: string;
  title: string;
  path: string | null;
  /** Skills that it asks for, by id, with how much each counts. */
  wanted: Record<string, number>;
  /** These and all that they rest on, in an order in which they can be learned. */
  way: string[];
};

export type RoadmapNextDto = {
  skillId: string;
  /** Wanted skills without proof that rest on it, itself among them if it is wanted. */
  waiting: number;
  prerequisites: { proved: number; all: number };
  sample: GuideSampleDto;
};

export type RoadmapDto = GuidePage<{
  /** Of the picture, in pixels at its own size, as are all places in it. */
  size: { width: number; height: number };
  node: { width: number; height: number };
  areas: { area: SkillArea; title: string; x: number; width: number }[];
  bands: { level: SampleLevel; y: number; height: number }[];
  /** By area and, in it, from the first that one meets. */
  skills: RoadmapSkillDto[];
  /** From prerequisite to skill; what follows from others is left out. `path` is that of an SVG. */
  edges: { from: string; to: string; path: string }[];
  /** Null without one, or where there is no such goal. */
  goal: RoadmapGoalDto | null;
  /** Best step for a developer who is signed in; null for a visitor, and where nothing is left to prove. */
  next: RoadmapNextDto | null;
  /** Goals to choose from beside the levels: open jobs, the newest few. */
  jobs: { slug: string; title: string }[];
}>;
