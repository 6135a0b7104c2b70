import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { idParams } from "#/lib/id-params.ts";
import { rootRoute } from "../root.tsx";

/** The application: signed in, with the query cache and the component library, drawn in the browser. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "app",
  ssr: false,
  component: lazyRouteComponent(() => import("./app-layout.tsx"), "AppLayout"),
});

/** A person's own pages. */
export const personalRoute = createRoute({
  getParentRoute: () => appRoute,
  id: "personal",
  component: lazyRouteComponent(() => import("./personal-layout.tsx"), "PersonalLayout"),
});

/** One organization's pages. */
export const organizationRoute = createRoute({
  getParentRoute: () => appRoute,
  path: "org/$organization",
  component: lazyRouteComponent(() => import("./organization-layout.tsx"), "OrganizationLayout"),
});

/** One job's pages: shortlist, invitations, the job itself. */
export const jobRoute = createRoute({
  getParentRoute: () => organizationRoute,
  path: "jobs/$jobId",
  params: idParams.jobId,
  component: lazyRouteComponent(() => import("#/features/job/job-layout.tsx"), "JobLayout"),
});
