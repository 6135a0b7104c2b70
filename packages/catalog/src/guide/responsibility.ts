import { z } from "zod";
import { markdown, references, text } from "./fields.ts";

/** In the order in which they are told. */
export const responsibilityIds = ["databases", "apis", "security", "performance"] as const;

export const responsibilitySchema = z.strictObject({
  title: text(60),
  summary: text(300),
  what: markdown(2500),
  tasks: z.array(z.strictObject({ title: text(100), what: text(500) })).min(1),
  goodLooksLike: z.array(text(300)).min(1),
  example: markdown(2500, "a-made-up-scene"),
  sources: references("source"),
});

/** One of the four things that a back-end developer answers for; its id is the one that samples name. */
export type Responsibility = z.infer<typeof responsibilitySchema> & { id: string };
