import type { Aspect } from "@unsung/api/contract/guide";

/** What the eight aspects of a discipline are called; the order is that of the page. */
export const aspectWords: Record<Aspect, string> = {
  focus: "Focus",
  roleInTheApplication: "Role in the application",
  keySkills: "Key skills",
  responsibilities: "Responsibilities",
  toolsUsed: "Tools used",
  mainChallenges: "Main challenges",
  collaboration: "Collaboration",
  goal: "Goal",
};

export const aspectOrder: readonly Aspect[] = [
  "focus",
  "roleInTheApplication",
  "keySkills",
  "responsibilities",
  "toolsUsed",
  "mainChallenges",
  "collaboration",
  "goal",
];
