import { updateIntakeInput } from "../contract/hire-request.ts";
import { getIntake } from "../services/hire-request-intake/get-intake.ts";
import { updateIntake } from "../services/hire-request-intake/update-intake.ts";
import { memberProcedure, router } from "../trpc.ts";

/** Which requests an organization takes. */
export const hireRequestIntakeRouter = router({
  get: memberProcedure.query(({ ctx }) => getIntake({ ctx })),
  update: memberProcedure
    .input(updateIntakeInput)
    .mutation(({ ctx, input }) => updateIntake({ ctx, input })),
});
