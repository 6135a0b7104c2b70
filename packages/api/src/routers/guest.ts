import { claimGuest } from "../services/guest/claim-guest.ts";
import { getGuest } from "../services/guest/get-guest.ts";
import { leaveGuest } from "../services/guest/leave-guest.ts";
import { resumeGuest } from "../services/guest/resume-guest.ts";
import { router, userProcedure } from "../trpc.ts";

/** What was done in this browser as a guest, before somebody signed in with it. */
export const guestRouter = router({
  get: userProcedure.query(({ ctx }) => getGuest({ ctx })),
  claim: userProcedure.mutation(({ ctx }) => claimGuest({ ctx })),
  resume: userProcedure.mutation(({ ctx }) => resumeGuest({ ctx })),
  leave: userProcedure.mutation(({ ctx }) => leaveGuest({ ctx })),
});
