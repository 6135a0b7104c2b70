import { type Context, type UserContext } from "../../context.ts";
import { type UserId } from "../../contract/ids.ts";

/** The same request on behalf of a person whom a link has just let in. */
export function actAs(
  ctx: Context,
  person: { id: UserId; name: string; email: string; emailVerified: boolean },
): UserContext {
  return { ...ctx, user: person };
}
