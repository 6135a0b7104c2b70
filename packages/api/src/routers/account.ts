import { getAccount } from "../services/account/get-account.ts";
import { router, visitorProcedure } from "../trpc.ts";

export const accountRouter = router({
  me: visitorProcedure.query(({ ctx }) => getAccount({ ctx })),
});
