import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { type Load } from "./lib/api-types.ts";
import { NotFoundPage } from "./routes/not-found.tsx";
import { routeTree } from "./routes/tree.ts";
import { RouteFailure } from "./routes/route-failure.tsx";

/** One router for a request on the server, one for a visit in the browser. */
export function createAppRouter({ load, history }: { load: Load; history?: RouterHistory }) {
  return createRouter({
    routeTree,
    context: { load },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 10_000,
    defaultNotFoundComponent: NotFoundPage,
    defaultErrorComponent: RouteFailure,
    scrollRestoration: history === undefined,
    ...(history ? { history } : {}),
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
