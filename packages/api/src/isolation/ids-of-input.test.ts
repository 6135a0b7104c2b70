import { expect, test } from "vitest";
import { z } from "zod";
import { jobId, stageId } from "../contract/ids.ts";
import { idsOfInput } from "./ids-of-input.ts";

test("ids are found however deep they lie, and other strings are not", () => {
  const schema = z.object({
    jobId,
    sampleId: z.string(),
    cursor: z.string().nullish(),
    stages: z
      .array(z.object({ id: stageId.nullable().default(null), name: z.string() }))
      .optional(),
    choice: z.discriminatedUnion("type", [
      z.object({ type: z.literal("a"), at: stageId }),
      z.object({ type: z.literal("b") }),
    ]),
  });
  expect(idsOfInput(schema)).toEqual(["jobId", "stages[].id", "choice.at"]);
});
