import { z } from "zod";
import { idSchema, markdown, references, text } from "./fields.ts";

export const requestWaySchema = z.strictObject({
  title: text(100),
  summary: text(300),
  steps: z
    .array(
      z.strictObject({
        id: idSchema,
        place: z.enum(["client", "network", "api", "logic", "database", "partner"]),
        title: text(100),
        what: markdown(900, "a-made-up-scene"),
        shows: z
          .strictObject({
            caption: text(160, "a-made-up-scene"),
            language: z.enum(["http", "json", "sql", "typescript", "text"]),
            code: z.string().min(1),
          })
          .optional(),
        goesWrong: text(400, "a-made-up-scene"),
        skills: references("skill"),
      }),
    )
    .min(2),
});

/** The way of one request from the browser to the database and back. */
export type RequestWay = z.infer<typeof requestWaySchema> & { id: string };
