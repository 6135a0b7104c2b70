import { z } from "zod";

/** What a skill hangs on: one of the four responsibilities, or what no work sample proves. */
const skillAreas = [
  "databases",
  "apis",
  "security",
  "performance",
  "foundations",
  "collaboration",
] as const;

const skillSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens")
    .max(80),
  title: z.string().min(1).max(60),
  area: z.enum(skillAreas),
  summary: z.string().min(1).max(200).describe("One sentence in plain words."),
});

export const skillListSchema = z.array(skillSchema);

export type Skill = z.infer<typeof skillSchema>;
