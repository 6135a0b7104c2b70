import { z } from "zod";
import { addressSchema, markdown, reference, references, text } from "./fields.ts";
import { skillLevels } from "./skill.ts";

/** A figure carries its source in a field of its own. */
const figure = z.string().trim().min(1).max(80);

export const careerSchema = z.strictObject({
  title: text(100),
  summary: text(300),
  intro: markdown(1500),
  ladder: z
    .array(
      z.strictObject({
        id: z.enum(["junior", "mid", "senior", "staff", "lead"]),
        title: text(80),
        what: markdown(900),
        can: z.array(text(240)).min(1),
        skills: references("skill").describe("Those that make the step."),
        next: text(400),
      }),
    )
    .min(1),
  pay: z.strictObject({
    intro: text(600),
    figures: z.array(
      z.strictObject({
        what: figure,
        place: figure,
        value: figure,
        period: z.literal("year"),
        sector: figure.optional(),
        source: reference("source"),
      }),
    ),
    reading: markdown(1500).describe("How to read them."),
  }),
  demand: z.strictObject({
    intro: text(600),
    figures: z.array(
      z.strictObject({
        what: figure.max(160),
        value: figure,
        place: figure,
        source: reference("source"),
      }),
    ),
    reading: markdown(1500),
  }),
  projects: z.array(
    z.strictObject({
      title: text(100),
      what: text(500, "a-made-up-scene"),
      skills: references("skill"),
      level: z.enum(skillLevels),
    }),
  ),
  certifications: z.array(
    z.strictObject({ name: text(120), by: text(80), weight: text(400), url: addressSchema }),
  ),
  upToDate: z.array(
    z.strictObject({
      kind: z.enum(["course", "community", "reading", "talks"]),
      title: text(120),
      url: addressSchema,
      what: text(300),
    }),
  ),
  sources: references("source"),
});

export type Career = z.infer<typeof careerSchema>;
