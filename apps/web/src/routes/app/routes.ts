import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { pageHead } from "#/lib/head.ts";
import { appRoute } from "./layout.ts";

const homeRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "home",
  head: () => pageHead({ title: "Your home" }),
  component: lazyRouteComponent(() => import("./home.tsx"), "HomeRoute"),
});

export const appRoutes = [homeRoute] as const;
export const organizationRoutes = [] as const;
