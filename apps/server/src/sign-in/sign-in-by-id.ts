import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/**
 * A way into a session for whoever proved an address by a link of ours. It has no path, so only the server's own
 * code reaches it; no request does.
 */
export function signInById() {
  return {
    id: "sign-in-by-id",
    endpoints: {
      signInById: createAuthEndpoint(
        { method: "POST", body: z.object({ userId: z.uuid() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(ctx.body.userId);
          if (!user) throw ctx.error("NOT_FOUND", { message: "There is no such account." });
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ userId: user.id });
        },
      ),
    },
  };
}
