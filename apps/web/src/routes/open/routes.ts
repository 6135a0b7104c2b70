import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { phonePanes, readingPanes, resultPanes } from "#/features/workbench/panes.ts";
import { pageHead } from "#/lib/head.ts";
import { choiceParam, compact, textParam } from "#/lib/search-params.ts";
import { workIdParams } from "#/lib/work-id-params.ts";
import { rootRoute } from "../root.tsx";

/** Pages for work itself, with or without an account. */
export const openRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "open",
  ssr: false,
  component: lazyRouteComponent(() => import("./open-layout.tsx"), "OpenLayout"),
});

/** Those that are read like a page: under the frame of the pages for everybody. */
const framedRoute = createRoute({
  getParentRoute: () => openRoute,
  id: "framed",
  component: lazyRouteComponent(() => import("#/ui/public-shell.tsx"), "PublicShell"),
});

const workbenchRoute = createRoute({
  getParentRoute: () => openRoute,
  path: "work/$attemptId",
  params: workIdParams.attemptId,
  validateSearch: (search) =>
    compact({
      pane: choiceParam(search["pane"], readingPanes),
      result: choiceParam(search["result"], resultPanes),
      part: choiceParam(search["part"], phonePanes),
    }),
  head: () => pageHead({ title: "Workbench" }),
  component: lazyRouteComponent(
    () => import("#/features/workbench/workbench-page.tsx"),
    "WorkbenchPage",
  ),
});

const evidenceRoute = createRoute({
  getParentRoute: () => framedRoute,
  path: "evidence/$submissionId",
  params: workIdParams.submissionId,
  validateSearch: (search) => compact({ file: textParam(search["file"]) }),
  head: () => pageHead({ title: "Evidence" }),
  component: lazyRouteComponent(
    () => import("#/features/evidence/own-evidence-page.tsx"),
    "OwnEvidencePage",
  ),
});

export const openRoutes = [workbenchRoute, framedRoute.addChildren([evidenceRoute])] as const;
