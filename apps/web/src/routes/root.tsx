import { createRootRouteWithContext, Outlet } from "@tanstack/react-router";
import { type Load } from "#/lib/api-types.ts";

/** The root of every page. Loaders of public pages ask through `context.load`. */
export const rootRoute = createRootRouteWithContext<{ load: Load }>()({ component: Outlet });
