import { type EntryFile } from "./load-guide.ts";
import { type Problem } from "./references.ts";
import { type Skill, skillLevels } from "./skill.ts";

type SkillFile = EntryFile<Omit<Skill, "id">>;

/** Every circle of prerequisites, once, as the path around it. */
export function prerequisiteCircles(skills: readonly SkillFile[]): Problem[] {
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const done = new Set<string>();
  const problems: Problem[] = [];
  const visit = (skill: SkillFile, path: readonly string[]) => {
    for (const [index, id] of skill.data.prerequisites.entries()) {
      const next = byId.get(id);
      if (next === undefined || done.has(id)) continue;
      const start = path.indexOf(id);
      if (start === -1) visit(next, [...path, id]);
      else {
        const reason = `is a circle: ${[...path.slice(start), id].join(" → ")}`;
        problems.push(problemAt(skill, index, reason));
      }
    }
    done.add(skill.id);
  };
  for (const skill of skills) if (!done.has(skill.id)) visit(skill, [skill.id]);
  return problems;
}

/** Nothing that is met first asks for something that is met later. */
export function prerequisitesOfHigherLevel(skills: readonly SkillFile[]): Problem[] {
  const levels = new Map(skills.map(({ id, data }) => [id, skillLevels.indexOf(data.level)]));
  return skills.flatMap((skill) =>
    skill.data.prerequisites.flatMap((id, index) => {
      if ((levels.get(id) ?? 0) <= (levels.get(skill.id) ?? 0)) return [];
      return [problemAt(skill, index, `"${id}" is of a higher level than ${skill.data.level}`)];
    }),
  );
}

function problemAt({ name, source }: SkillFile, index: number, reason: string): Problem {
  const path = ["prerequisites", index];
  return { file: name, key: `prerequisites[${index}]`, line: source.lineOf(path), reason };
}
