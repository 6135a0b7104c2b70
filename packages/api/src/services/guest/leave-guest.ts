import { type UserContext } from "../../context.ts";

/** Leaves what was done as a guest where it is: the guest's session ends, and nobody comes back to it. */
export function leaveGuest({ ctx }: { ctx: UserContext }): Promise<void> {
  return ctx.accounts.endGuest();
}
