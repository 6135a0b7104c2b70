import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { pageHead } from "#/lib/head.ts";
import { publicRoute } from "./layout.tsx";

const landingRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "/",
  head: () =>
    pageHead({
      title: "Unsung",
      description:
        "Hire back-end developers on the work itself: short, realistic pieces of work, graded on a real PostgreSQL.",
    }),
  component: lazyRouteComponent(() => import("./landing.tsx"), "LandingRoute"),
});

const jobsRoute = createRoute({
  getParentRoute: () => publicRoute,
  path: "jobs",
  head: () => pageHead({ title: "Back-end jobs" }),
  component: lazyRouteComponent(() => import("./landing.tsx"), "LandingRoute"),
});

export const publicRoutes = [landingRoute, jobsRoute] as const;
