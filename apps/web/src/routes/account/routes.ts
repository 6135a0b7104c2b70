import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { pageHead } from "#/lib/head.ts";
import { choiceParam, compact, textParam } from "#/lib/search-params.ts";
import { accountLayoutRoute } from "./layout.tsx";

const signInRoute = createRoute({
  getParentRoute: () => accountLayoutRoute,
  path: "sign-in",
  validateSearch: (search) =>
    compact({
      next: localPath(search["next"]),
      email: textParam(search["email"]),
      after: choiceParam(search["after"], ["new-password"]),
    }),
  head: () => pageHead({ title: "Sign in" }),
  component: lazyRouteComponent(() => import("#/features/account/sign-in-page.tsx"), "SignInPage"),
});

const signUpRoute = createRoute({
  getParentRoute: () => accountLayoutRoute,
  path: "sign-up",
  validateSearch: (search) =>
    compact({ next: localPath(search["next"]), email: textParam(search["email"]) }),
  head: () => pageHead({ title: "Sign up" }),
  component: lazyRouteComponent(() => import("#/features/account/sign-up-page.tsx"), "SignUpPage"),
});

const forgotPasswordRoute = createRoute({
  getParentRoute: () => accountLayoutRoute,
  path: "forgot-password",
  head: () => pageHead({ title: "Forgotten password" }),
  component: lazyRouteComponent(
    () => import("#/features/account/forgot-password-page.tsx"),
    "ForgotPasswordPage",
  ),
});

const resetPasswordRoute = createRoute({
  getParentRoute: () => accountLayoutRoute,
  path: "reset-password",
  validateSearch: (search) =>
    compact({ token: textParam(search["token"]), error: textParam(search["error"]) }),
  head: () => pageHead({ title: "New password" }),
  component: lazyRouteComponent(
    () => import("#/features/account/reset-password-page.tsx"),
    "ResetPasswordPage",
  ),
});

const verifiedRoute = createRoute({
  getParentRoute: () => accountLayoutRoute,
  path: "verified",
  validateSearch: (search) => compact({ error: textParam(search["error"]) }),
  head: () => pageHead({ title: "Address confirmed" }),
  component: lazyRouteComponent(
    () => import("#/features/account/verified-page.tsx"),
    "VerifiedPage",
  ),
});

const joinRoute = createRoute({
  getParentRoute: () => accountLayoutRoute,
  path: "join/$token",
  head: () => pageHead({ title: "Invitation", noindex: true }),
  component: lazyRouteComponent(() => import("#/features/account/join-page.tsx"), "JoinPage"),
});

const inviteRoute = createRoute({
  getParentRoute: () => accountLayoutRoute,
  path: "invite/$token",
  head: () => pageHead({ title: "Invitation", noindex: true }),
  component: lazyRouteComponent(() => import("./invite.tsx"), "InviteRoute"),
});

const confirmRoute = createRoute({
  getParentRoute: () => accountLayoutRoute,
  path: "apply/$token",
  head: () => pageHead({ title: "Your application", noindex: true }),
  component: lazyRouteComponent(
    () => import("#/features/application/confirm-page.tsx"),
    "ConfirmPage",
  ),
});

/** A path on this site, to go back to after signing in; never another site's address. */
function localPath(value: unknown): string | undefined {
  const path = textParam(value);
  return path?.startsWith("/") && !path.startsWith("//") && !path.includes("\\") ? path : undefined;
}

export const accountRoutes = [
  signInRoute,
  signUpRoute,
  forgotPasswordRoute,
  resetPasswordRoute,
  verifiedRoute,
  joinRoute,
  inviteRoute,
  confirmRoute,
] as const;
