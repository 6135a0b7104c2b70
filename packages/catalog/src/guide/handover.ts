import { z } from "zod";
import { reference, text } from "./fields.ts";

const handoverSchema = z
  .strictObject({
    between: z.tuple([reference("discipline"), reference("discipline")]),
    title: text(120),
    gives: z.array(
      z.strictObject({
        from: reference("discipline"),
        what: text(400),
        example: text(500, "a-made-up-scene"),
      }),
    ),
    goesWrong: text(500, "a-made-up-scene"),
    helps: text(500, "a-made-up-scene"),
  })
  .refine(({ between, gives }) => between.every((one) => gives.some(({ from }) => from === one)), {
    path: ["gives"],
    message: "must hold something from either side",
  })
  .refine(({ between, gives }) => gives.every(({ from }) => between.includes(from)), {
    path: ["gives"],
    message: "holds something from neither side",
  });

export const handoverListSchema = z.array(handoverSchema);

/** What two disciplines give each other. */
export type Handover = z.infer<typeof handoverSchema>;
