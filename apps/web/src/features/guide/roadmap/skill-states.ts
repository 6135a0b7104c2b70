import type { RoadmapDto, SkillEvidence } from "@unsung/api/contract/roadmap";
import type { SampleLevel } from "@unsung/api/contract/sample";

type Content = RoadmapDto["content"];

export type SkillState = {
  /** Of the way to the goal: asked for, on the way, or neither. Without a goal every skill is plain. */
  part: "plain" | "wanted" | "way" | "beside";
  /** Its place on the way, from 1; null beside it. */
  step: number | null;
  isNext: boolean;
  evidence: SkillEvidence | null;
};

/** What is to be seen of each skill, by id: its part on the way, whether it is next, and what evidence there is. */
export function skillStates(
  { skills, goal, next }: Content,
  level: SampleLevel | undefined,
): Map<string, SkillState> {
  const steps = new Map(goal?.way.map((id, index) => [id, index + 1]));
  return new Map(
    skills.map((skill) => {
      const step = steps.get(skill.id) ?? null;
      const beside =
        (goal !== null && step === null) || (level !== undefined && skill.level !== level);
      const part = beside ? "beside" : partOf(goal, skill.id);
      const isNext = next?.skillId === skill.id;
      return [skill.id, { part, step, isNext, evidence: skill.evidence }];
    }),
  );
}

function partOf(goal: Content["goal"], id: string): SkillState["part"] {
  if (goal === null) return "plain";
  return id in goal.wanted ? "wanted" : "way";
}

export const evidenceWords: Record<SkillEvidence, string> = {
  proved: "proved",
  interviewed: "shown in an interview",
  "self-declared": "self-declared",
  none: "no evidence yet",
};
