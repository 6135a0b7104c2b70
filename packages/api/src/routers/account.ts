import { eraseAccountInput } from "../contract/erasure.ts";
import { eraseAccount } from "../services/account/erase-account.ts";
import { exportAccount } from "../services/account/export-account.ts";
import { getAccount } from "../services/account/get-account.ts";
import { previewErasure } from "../services/account/preview-erasure.ts";
import { router, userProcedure, visitorProcedure } from "../trpc.ts";

export const accountRouter = router({
  me: visitorProcedure.query(({ ctx }) => getAccount({ ctx })),
  /** A mutation, since it leaves an audit row and is to be cached nowhere. */
  export: userProcedure.mutation(({ ctx }) => exportAccount({ ctx })),
  erasure: userProcedure.query(({ ctx }) => previewErasure({ ctx })),
  erase: userProcedure.input(eraseAccountInput).mutation(({ ctx }) => eraseAccount({ ctx })),
});
