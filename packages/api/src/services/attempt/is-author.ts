import { eq, or, type SQL, sql } from "drizzle-orm";
import { type Context } from "../../context.ts";
import { attempt } from "../../db/schema/attempt.ts";
import { hashToken } from "../../token.ts";

/** The attempt was begun by the signed-in person, or with this secret of a visitor's browser. */
export function isAuthor(ctx: Context, visitorToken: string | null | undefined): SQL {
  const byUser = ctx.user ? eq(attempt.userId, ctx.user.id) : undefined;
  const byToken = visitorToken ? eq(attempt.tokenHash, hashToken(visitorToken)) : undefined;
  return or(byUser, byToken) ?? sql`false`;
}
