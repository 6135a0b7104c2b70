import { z } from "zod";
import { idSchema, markdown, references, text } from "./fields.ts";

export const articleSchema = z.strictObject({
  title: text(100),
  group: z.enum(["role", "skills", "teams", "career"]),
  summary: text(300),
  sections: z
    .array(
      z.strictObject({
        id: idSchema,
        title: text(100),
        text: markdown(2500),
        points: z.array(z.strictObject({ title: text(100), what: text(400) })).optional(),
      }),
    )
    .min(1),
  skills: references("skill"),
  tools: references("tool"),
  samples: references("sample").optional(),
  sources: references("source"),
});

export type Article = z.infer<typeof articleSchema> & { id: string };
