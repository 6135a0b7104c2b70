import { type UserContext } from "../../context.ts";
import { notFound } from "../../errors.ts";

/** Signs the browser in again as the guest that it was before the caller signed in. Throws NOT_FOUND. */
export async function resumeGuest({ ctx }: { ctx: UserContext }): Promise<void> {
  const guest = await ctx.accounts.guestBefore();
  if (!guest) throw notFound("guest");
  await ctx.accounts.startSession(guest.id);
}
