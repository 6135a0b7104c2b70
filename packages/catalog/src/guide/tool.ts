import { z } from "zod";
import { addressSchema, markdown, references, text } from "./fields.ts";

export const toolSchema = z.strictObject({
  title: text(60),
  group: z.enum(["language", "database", "server", "api-style", "cloud", "version-control"]),
  summary: text(240),
  what: markdown(2000),
  goodAt: z.array(text(240)).min(1),
  watchOut: z.array(text(240)).min(1),
  example: markdown(3000, "a-made-up-scene"),
  inTheJob: markdown(2000).describe("What a back-end developer does with it."),
  skills: references("skill"),
  site: addressSchema,
  since: z.string().regex(/^\d{4}$/, "must be a year"),
  sources: references("source"),
});

/** A language, a database, a server: something that one works with. */
export type Tool = z.infer<typeof toolSchema> & { id: string };
