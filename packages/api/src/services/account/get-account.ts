import { type Context, type UserContext } from "../../context.ts";
import { type AccountDto } from "../../contract/account.ts";
import { listMemberships } from "../organization/list-memberships.ts";

/** The signed-in person with their memberships; null for a visitor. */
export async function getAccount({ ctx }: { ctx: Context }): Promise<AccountDto | null> {
  if (!ctx.user) return null;
  const { id, name, email, emailVerified } = ctx.user;
  const signedIn: UserContext = { ...ctx, user: ctx.user };
  return {
    user: { id, name, email, emailVerified },
    memberships: await listMemberships({ ctx: signedIn }),
  };
}
