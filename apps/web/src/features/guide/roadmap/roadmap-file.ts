import type { RoadmapDto, SkillEvidence } from "@unsung/api/contract/roadmap";
import type { SampleLevel } from "@unsung/api/contract/sample";

/** The roadmap to take along: what there is to learn, what rests on what, where to, and the own evidence. */
export type RoadmapFile = {
  goal: { title: string; wanted: Record<string, number>; way: string[] } | null;
  skills: {
    id: string;
    title: string;
    area: string;
    level: SampleLevel;
    /** The reader's own; left out for a visitor. */
    evidence?: SkillEvidence;
  }[];
  /** From prerequisite to skill, all of them. */
  edges: { from: string; to: string }[];
};

/** The roadmap as data, in the order of the guide. */
export function toRoadmapFile({ skills, goal }: RoadmapDto["content"]): RoadmapFile {
  return {
    goal: goal && { title: goal.title, wanted: goal.wanted, way: goal.way },
    skills: skills.map(({ id, title, area, level, evidence }) => ({
      id,
      title,
      area,
      level,
      ...(evidence === null ? {} : { evidence }),
    })),
    edges: skills.flatMap(({ id, prerequisites }) =>
      prerequisites.map((from) => ({ from, to: id })),
    ),
  };
}
