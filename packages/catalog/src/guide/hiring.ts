import { z } from "zod";
import { idSchema, markdown, reference, references, text } from "./fields.ts";

export const hiringSchema = z.strictObject({
  title: text(100),
  summary: text(300),
  intro: markdown(1500),
  steps: z
    .array(
      z.strictObject({
        id: idSchema,
        title: text(100),
        what: markdown(1200),
        do: z.array(text(300)),
        dont: z.array(text(300)),
        sources: references("source"),
      }),
    )
    .min(1),
  predictors: z
    .array(
      z.strictObject({
        method: text(80),
        validity: z
          .string()
          .regex(/^0?\.\d+$/, "must be a number between 0 and 1, as in 0.42")
          .transform(Number)
          .describe("Operational validity: a correlation with performance."),
        source: reference("source"),
      }),
    )
    .min(1),
  questions: z.array(
    z.strictObject({
      ask: text(300, "a-made-up-scene"),
      about: reference("skill"),
      listenFor: z.array(text(200, "a-made-up-scene")).min(1),
    }),
  ),
  sources: references("source"),
});

/** How to hire a back-end developer: structured, on evidence, within the law. */
export type Hiring = z.infer<typeof hiringSchema>;
