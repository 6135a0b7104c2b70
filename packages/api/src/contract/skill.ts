import { type Responsibility } from "./evidence-tick.ts";

/** What a skill hangs on: one of the four responsibilities, or what no work sample proves. */
export type SkillArea = Responsibility | "foundations" | "collaboration";

export type SkillDto = { skillId: string; title: string; area: SkillArea };
