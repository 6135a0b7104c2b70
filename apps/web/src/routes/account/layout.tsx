import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../root.tsx";

/** Pages around an account and around single-use links: one narrow column, drawn in the browser. */
export const accountLayoutRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "account",
  ssr: false,
  component: lazyRouteComponent(() => import("#/ui/narrow-shell.tsx"), "NarrowShell"),
});
