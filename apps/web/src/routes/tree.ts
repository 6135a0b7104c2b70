import { accountRoutes } from "./account/routes.ts";
import { accountLayoutRoute } from "./account/layout.tsx";
import { appRoute, jobRoute, organizationRoute, personalRoute } from "./app/layout.ts";
import { jobRoutes, organizationRoutes, personalRoutes } from "./app/routes.ts";
import { createDesignRoute } from "./design.ts";
import { openRoute, openRoutes } from "./open/routes.ts";
import { guideRoutes } from "./public/guide-routes.ts";
import { hireRequestRoutes } from "./public/hire-request-routes.ts";
import { publicRoute } from "./public/layout.tsx";
import { practiceRoutes } from "./public/practice-routes.ts";
import { publicRoutes } from "./public/routes.ts";
import { rootRoute } from "./root.tsx";

/** Every page: for everybody, around an account, and of the application. */
export const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([
    ...publicRoutes,
    ...practiceRoutes,
    ...guideRoutes,
    ...hireRequestRoutes,
  ]),
  accountLayoutRoute.addChildren(accountRoutes),
  openRoute.addChildren(openRoutes),
  appRoute.addChildren([
    personalRoute.addChildren(personalRoutes),
    organizationRoute.addChildren([...organizationRoutes, jobRoute.addChildren(jobRoutes)]),
  ]),
  ...(import.meta.env.DEV ? [createDesignRoute()] : []),
]);
