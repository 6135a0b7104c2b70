import { listSamplesInput, sampleInput } from "../contract/sample.ts";
import { getSample } from "../services/sample/get-sample.ts";
import { listSampleSkills } from "../services/sample/list-sample-skills.ts";
import { listSamples } from "../services/sample/list-samples.ts";
import { openSample } from "../services/sample/open-sample.ts";
import { router, visitorProcedure } from "../trpc.ts";

export const sampleRouter = router({
  list: visitorProcedure
    .input(listSamplesInput)
    .query(({ ctx, input }) => listSamples({ ctx, input })),
  skills: visitorProcedure.query(({ ctx }) => listSampleSkills({ ctx })),
  get: visitorProcedure.input(sampleInput).query(({ ctx, input }) => getSample({ ctx, input })),
  open: visitorProcedure.input(sampleInput).query(({ ctx, input }) => openSample({ ctx, input })),
});
