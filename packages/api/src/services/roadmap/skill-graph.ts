/** What the roadmap's rules need to know of a skill. */
export type GraphSkill = { id: string; prerequisites: readonly string[] };

/**
 * The skills that must be learned for `wanted`, itself among them: everything that any of them rests on, directly or not.
 * Ids that no skill has are left out.
 */
export function withPrerequisites(
  skills: ReadonlyMap<string, GraphSkill>,
  wanted: Iterable<string>,
): Set<string> {
  const found = new Set<string>();
  const open = [...wanted];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const skill = skills.get(id);
    if (skill === undefined || found.has(id)) continue;
    found.add(id);
    open.push(...skill.prerequisites);
  }
  return found;
}

/**
 * `ids` in an order in which they can be learned: nothing stands before a prerequisite of it that is among them. Where
 * the graph leaves a choice, the one that comes first in `skills` is first, so that the same ids have always the same order.
 * What hangs in a circle, which the catalogue refuses, comes last.
 */
export function inLearningOrder(
  skills: ReadonlyMap<string, GraphSkill>,
  ids: ReadonlySet<string>,
): string[] {
  const waiting = [...skills.values()].filter(({ id }) => ids.has(id));
  const learned = new Set<string>();
  const order: string[] = [];
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ prerequisites }) =>
      prerequisites.every((id) => learned.has(id) || !ids.has(id) || !skills.has(id)),
    );
    const [next] = waiting.splice(Math.max(index, 0), 1);
    if (next === undefined) break;
    learned.add(next.id);
    order.push(next.id);
  }
  return order;
}

/** For each skill those that rest on it directly, in the order of `skills`. */
export function dependentsOf(skills: ReadonlyMap<string, GraphSkill>): Map<string, string[]> {
  const dependents = new Map<string, string[]>([...skills.keys()].map((id) => [id, []]));
  for (const { id, prerequisites } of skills.values())
    for (const prerequisite of prerequisites) dependents.get(prerequisite)?.push(id);
  return dependents;
}

export type SkillEdge = { from: string; to: string };

/** The edges worth drawing: one from A to C is told already where A leads to B and B to C. */
export function drawnEdges(skills: ReadonlyMap<string, GraphSkill>): SkillEdge[] {
  return [...skills.values()].flatMap(({ id, prerequisites }) => {
    const known = prerequisites.filter((each) => skills.has(each));
    return known
      .filter((from) => {
        const others = known.filter((other) => other !== from);
        return !withPrerequisites(skills, others).has(from);
      })
      .map((from) => ({ from, to: id }));
  });
}
