import { z } from "zod";
import { markdown, references, text } from "./fields.ts";

export const challengeSchema = z.strictObject({
  title: text(100),
  kind: z.enum(["technical", "interpersonal"]),
  summary: text(300),
  scene: markdown(2500, "a-made-up-scene"),
  why: markdown(2000),
  helps: z.array(z.strictObject({ title: text(100), what: text(500) })).min(1),
  skills: references("skill"),
  sources: references("source"),
});

/** What is hard about the work, and what helps. */
export type Challenge = z.infer<typeof challengeSchema> & { id: string };
