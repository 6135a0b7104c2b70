import { z } from "zod";
import { addressSchema, markdown, references, text } from "./fields.ts";

/** What a skill hangs on: one of the four responsibilities, or what no work sample proves. */
export const skillAreas = [
  "databases",
  "apis",
  "security",
  "performance",
  "foundations",
  "collaboration",
] as const;

/** Where one usually meets it first; from low to high. */
export const skillLevels = ["junior", "mid", "senior"] as const;

const canDo = z.array(text(200)).min(2).max(4);

export const skillSchema = z.strictObject({
  title: text(60),
  area: z.enum(skillAreas),
  level: z.enum(skillLevels),
  summary: text(240).describe("What it is, in one or two sentences."),
  why: markdown(1500),
  example: markdown(2000, "a-made-up-scene"),
  prerequisites: references("skill"),
  levels: z.strictObject({ junior: canDo, mid: canDo, senior: canDo }),
  tools: references("tool"),
  interview: z
    .array(
      z.strictObject({
        ask: text(300, "a-made-up-scene"),
        listenFor: z.array(text(200, "a-made-up-scene")).min(2).max(5),
      }),
    )
    .max(4),
  projects: z.array(z.strictObject({ title: text(80), what: text(500, "a-made-up-scene") })).min(1),
  certifications: z.array(z.strictObject({ name: text(120), by: text(80), weight: text(300) })),
  upToDate: z
    .array(z.strictObject({ title: text(120), url: addressSchema, what: text(240) }))
    .min(1),
  esco: z
    .strictObject({
      id: z.url({ protocol: /^http$/, hostname: /^data\.europa\.eu$/ }),
      title: z.string().min(1),
    })
    .optional(),
  sources: references("source"),
});

/** One ability of a back-end developer. */
export type Skill = z.infer<typeof skillSchema> & { id: string };
