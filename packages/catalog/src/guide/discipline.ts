import { z } from "zod";
import { markdown, references, text } from "./fields.ts";

/** What every discipline is described by, so that any two can be compared; in the order in which they are shown. */
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

export const disciplineSchema = z.strictObject({
  title: text(60),
  summary: text(300),
  example: markdown(2500, "a-made-up-scene").describe(
    "The same order in the shop, seen from here.",
  ),
  aspects: z.record(
    z.enum(aspects),
    z.strictObject({
      short: text(120).describe("At most twelve words, for the table."),
      text: markdown(700),
      points: z.array(text(160)).optional(),
    }),
  ),
  skills: references("skill"),
  tools: references("tool"),
  sources: references("source"),
});

export type Discipline = z.infer<typeof disciplineSchema> & { id: string };
