import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "./root.tsx";

/** The design system on one page; only while developing. */
export const createDesignRoute = () =>
  createRoute({
    getParentRoute: () => rootRoute,
    path: "design",
    component: lazyRouteComponent(() => import("#/features/design/design-page.tsx"), "DesignPage"),
  });
