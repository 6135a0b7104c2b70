import { listSkills } from "../services/skill/list-skills.ts";
import { router, visitorProcedure } from "../trpc.ts";

export const skillRouter = router({
  list: visitorProcedure.query(({ ctx }) => listSkills({ ctx })),
});
