import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import { type Load } from "#/lib/api-types.ts";
import { PublicShell } from "#/ui/public-shell.tsx";
import { NotFoundPage } from "./not-found.tsx";

/** The root of every page. Loaders of public pages ask through `context.load`. */
export const rootRoute = createRootRouteWithContext<{ load: Load }>()({
  component: Outlet,
  // An address that no part of the application knows stands in nobody's frame.
  notFoundComponent: () => (
    <PublicShell>
      <NotFoundPage />
    </PublicShell>
  ),
});
