import { z } from "zod";
import { markdown, references, text } from "./fields.ts";

export const daySchema = z.strictObject({
  title: text(100),
  summary: text(300),
  intro: markdown(1500),
  hours: z
    .array(
      z.strictObject({
        at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time, as in 09:10"),
        title: text(100),
        what: markdown(900, "a-made-up-scene"),
        kind: z.enum(["building", "talking", "reviewing", "running"]),
        skills: references("skill"),
      }),
    )
    .min(2),
  sources: references("source"),
});

export type Day = z.infer<typeof daySchema>;
