import { type GraphSkill, withPrerequisites } from "./skill-graph.ts";

type NextStepInput = {
  /** In the order in which they are learned where all else is equal. */
  skills: ReadonlyMap<string, GraphSkill>;
  /** What one wants to be able to do, with how much each counts; every skill of the catalogue where there is no goal. */
  wanted: ReadonlyMap<string, number>;
  proved: ReadonlySet<string>;
  /** Minutes of the shortest work sample that proves a skill; a skill that no sample proves is not in it. */
  minutes: ReadonlyMap<string, number>;
};

export type NextStep = {
  skillId: string;
  /** Wanted skills that are not proved yet and rest on it, itself among them if it is wanted. */
  waiting: number;
  /** Of its prerequisites: those that are proved, and all of them. */
  prerequisites: { proved: number; all: number };
};

/**
 * The best skill to prove next, or null when every wanted one that can be proved is proved.
 *
 * It is one of the goal's way, not proved, that a work sample proves. It is ready when everything that it rests on and
 * that a sample proves is proved, or is what something proved rests on. Of the ready ones, that on which most of the goal
 * waits is best, by weight; then the one with the shortest sample; then the one learned first.
 */
export function nextStep({ skills, wanted, proved, minutes }: NextStepInput): NextStep | null {
  const path = withPrerequisites(skills, wanted.keys());
  const known = withPrerequisites(skills, proved);
  const open = new Map([...wanted].filter(([id]) => skills.has(id) && !proved.has(id)));
  const ready = [...skills.values()].filter(
    ({ id, prerequisites }) =>
      path.has(id) &&
      !proved.has(id) &&
      minutes.has(id) &&
      [...withPrerequisites(skills, prerequisites)].every(
        (each) => known.has(each) || !minutes.has(each),
      ),
  );
  const candidates = ready
    .map((skill) => {
      const waiting = [...open.keys()].filter((id) =>
        withPrerequisites(skills, [id]).has(skill.id),
      );
      const weight = waiting.reduce((sum, id) => sum + (open.get(id) ?? 0), 0);
      return { skill, waiting: waiting.length, weight };
    })
    .filter(({ waiting }) => waiting > 0)
    .sort(
      (a, b) =>
        b.weight - a.weight || (minutes.get(a.skill.id) ?? 0) - (minutes.get(b.skill.id) ?? 0),
    );
  const [best] = candidates;
  if (best === undefined) return null;
  const { prerequisites } = best.skill;
  return {
    skillId: best.skill.id,
    waiting: best.waiting,
    prerequisites: {
      proved: prerequisites.filter((id) => proved.has(id)).length,
      all: prerequisites.length,
    },
  };
}
