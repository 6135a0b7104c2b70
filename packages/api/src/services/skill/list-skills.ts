import { type Context } from "../../context.ts";
import { type SkillDto } from "../../contract/skill.ts";

/** The catalogue's skills by title: all of them, since the catalogue is bounded and a picker needs every one. */
export function listSkills({ ctx }: { ctx: Context }): SkillDto[] {
  return [...ctx.catalog.skills.values()]
    .map(({ id, title, area }) => ({ skillId: id, title, area }))
    .sort((a, b) => a.title.localeCompare(b.title, "en"));
}
