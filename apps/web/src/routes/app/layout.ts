import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../root.tsx";

/** The application: signed in, with the query cache and the component library, drawn in the browser. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "app",
  ssr: false,
  component: lazyRouteComponent(() => import("./app-layout.tsx"), "AppLayout"),
});

/** One organization's pages, with its side navigation. */
export const organizationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "org/$organization",
  component: lazyRouteComponent(() => import("./organization-layout.tsx"), "OrganizationLayout"),
});
