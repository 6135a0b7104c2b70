import { z } from "zod";
import { addressSchema, idSchema, text } from "./fields.ts";

/** Where a figure is from. */
const sourceSchema = z.strictObject({
  id: idSchema,
  title: text(200),
  publisher: text(120),
  url: addressSchema,
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "must be a year, a month or a day, as in 2026-10")
    .describe("What day the figure speaks of."),
  seen: z.iso.date().optional().describe("When somebody looked it up."),
});

export const sourceListSchema = z.array(sourceSchema);

export type Source = z.infer<typeof sourceSchema>;
