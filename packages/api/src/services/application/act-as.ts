import { type Context, type SessionUser, type UserContext } from "../../context.ts";

/** The same request on behalf of a person whom a link has just let in. */
export function actAs(ctx: Context, person: SessionUser): UserContext {
  return { ...ctx, user: person };
}
