import { isGuest } from "@unsung/api";
import { createAuthEndpoint, createAuthMiddleware } from "better-auth/api";

const cookieName = "guest_token";

/**
 * Keeps the session of a guest in a cookie of its own when somebody signs in over it, so that the account can take over
 * what the guest did. The endpoints have no path: no request reaches them.
 */
export function guestBefore() {
  return {
    id: "guest-before",
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            const started = ctx.context.newSession;
            if (!started || !ctx.headers || isGuest(started.user)) return;
            const { secret, internalAdapter, authCookies } = ctx.context;
            const token = await ctx.getSignedCookie(authCookies.sessionToken.name, secret);
            const before = token ? await internalAdapter.findSession(token) : null;
            if (!token || !before || !isGuest(before.user)) return;
            const cookie = ctx.context.createAuthCookie(cookieName);
            const maxAge = ctx.context.sessionConfig.expiresIn;
            await ctx.setSignedCookie(cookie.name, token, secret, { ...cookie.attributes, maxAge });
          }),
        },
      ],
    },
    endpoints: {
      readGuest: createAuthEndpoint({ method: "GET", requireHeaders: true }, async (ctx) => {
        const { secret, internalAdapter } = ctx.context;
        const { name } = ctx.context.createAuthCookie(cookieName);
        const token = await ctx.getSignedCookie(name, secret);
        const found = token ? await internalAdapter.findSession(token) : null;
        if (!found || !isGuest(found.user)) return null;
        const { id, name: called, email } = found.user;
        return { id, name: called, email };
      }),
      endGuest: createAuthEndpoint({ method: "POST", requireHeaders: true }, async (ctx) => {
        const { secret, internalAdapter } = ctx.context;
        const cookie = ctx.context.createAuthCookie(cookieName);
        const token = await ctx.getSignedCookie(cookie.name, secret);
        if (token) await internalAdapter.deleteSession(token);
        ctx.setCookie(cookie.name, "", { ...cookie.attributes, maxAge: 0 });
        return null;
      }),
    },
  };
}
